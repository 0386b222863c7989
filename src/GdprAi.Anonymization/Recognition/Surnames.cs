namespace GdprAi.Anonymization.Recognition;

/// <summary>Frequent surnames: proof for an unknown first name before them, and of a role such as "le client Dupont".</summary>
internal static class Surnames
{
    private const string All = """
        Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefevre Faure Andre Mercier
        Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Garcia Perrin Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Lemaire Noel Meyer Dufour Meunier Brun
        Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Martinez Gerard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois
        Pierre Benoit Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam
        Paris Poirier Marty Aubry Guyot Carre Charles Renault Charpentier Menard Maillard Baron Bertin Bailly Herve Schneider Fernandez Collet Leger Bouvier Julien Prevost Millet Perrot Cousin Germain Breton Besson
        Langlois Remy Le Goff Pelletier Leveque Perrier Leblanc Barre Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Etienne Grondin Poulain Tessier Chevallier Collin Chauvin
        Bouchet Gay Lemaitre Benard Marechal Humbert Reynaud Antoine Hoarau Perret Barthelemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Briand Bazin Couturier Dupré Lebreton Delmas Vallet Besnard
        Coulon Blanchet Ferrand Ollivier Jacquemin Navarro Tanguy Hebert Bodin Bousquet Maury Devaux Albert Delorme Guillet Verdier Valentin Vaillant Buisson Allard Daniel Chartier Chauvet Bigot Courtois Imbert Salmon Lebon
        Georges Allain Hoareau Diallo Traore Coulibaly Diop Ndiaye Sow Camara Diarra Keita Cisse Konate Toure Bah Barry Benali Belkacem Bensaid Bouzid Cherif Haddad Mansouri Saidi Slimani Ziani Amrani Alaoui Idrissi Tazi
        Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell
        Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Bailey Reed Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers
        Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace Woods Cole West Owens Ellis Harrison Gibson McDonald Marshall
        Murray Freeman Wells Webb Simpson Stevens Tucker Porter Hunter Hicks Crawford Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw Rice Robertson Hunt Black Palmer Ferguson Rose Stone Hawkins Dunn Perkins Hudson Spencer
        Gardner Stephens Payne Pierce Berry Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Ruiz Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott
        Chavez Sims Austin Peters Kelley Franklin Lawson Fields Gutierrez Ryan Schmidt Carr Vasquez Castillo Wheeler Chapman Oliver Montgomery Richards Williamson Johnston Banks Bishop McCoy Howell Alvarez Morrison Hansen
        Fernandes Garza Harvey Little Burton Stanley Nguyen George Jacobs Reid Kim Fuller Lynch Dean Gilbert Garrett Romero Welch Larson Frazier Burke Hanson Day Mendoza Moreno Bowman Medina Fowler Brewer Hoffman Carlson Silva
        Pearson Holland Douglas Fleming Jensen Vargas Byrd Davidson Hopkins May Terry Herrera Wade Soto Walters Curtis Neal Caldwell Lowe Jennings Barnett Graves Jimenez Horton Shelton Barrett Obrien Castro Sutton Gregory McKinney
        Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause
        Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann
        Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
        Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Gruber Steiner Moser Egger Leitner Pichler Hofer Eder Reiter Brunner Wimmer
        García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco
        Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores
        Cabrera Campos Vega Fuentes Carrasco Díez Caballero Reyes Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez Ibáñez Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias Carmona Crespo Román
        Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini
        Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De Angelis Gatti Pellegrini Palumbo Sanna Farina
        Jansen Jong Vries Berg Dijk Bakker Janssen Visser Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer Wit Dijkstra Smits Graaf Meer Linden Kok Jacobs Haan Vermeulen Heuvel Veen Broek Bruijn
        Peeters Maes Mertens Willems Claes Goossens Wouters Smet Dubois Lambert Dupont Martens Leclercq Lejeune Hermans Aerts Michiels Pauwels
        Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski
        Michalski Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski
        Kowalska Wiśniewska Kamińska Lewandowska Zielińska Szymańska Dąbrowska Kozłowska Jankowska Wojciechowska Kwiatkowska Piotrowska Grabowska Pawłowska
        Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Alves Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso
        Rocha Neves Coelho Cruz Cunha Pires Ramos Reis Simões Antunes Matos Fonseca Machado Araújo Barbosa Tavares Lourenço Castro Figueiredo Azevedo Freitas Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson
        Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Johansen Korhonen Virtanen Mäkinen
        Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Nováková Svobodová Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh
        Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Rusu Munteanu Matei Constantin Horvat Kovačević Babić Marić Jurić Novak Krajnc Zupančič Ivanov Georgiev Dimitrov Petrov Nikolov Papadopoulos Pappas Yılmaz Kaya Demir
        """;

    // Also words, colours, seasons, places: they prove nothing by themselves.
    private const string Ambiguous = """
        Petit Blanc Brun Joly Roche Renard Paris Baron Breton Moulin Cousin Germain Roux Noel Roy Rey Legrand Fontaine Lacroix Bourgeois Marchand Berger Boucher Boulanger Besson Gay Carre Riviere Vasseur Jean Pierre Louis
        White Brown Green Black King Young Hill Wood Woods Stone Gray Rose Price Little Day May West Wells Fields Banks Rice Hunt Fox Hall Cook Baker Ward Long Lane Bishop Bush Hunter Carpenter Fisher Foster Mason Porter
        Lang Lange Klein Groß Weiß Jung König Kaiser Wolf Fuchs Vogel Winter Sommer Horn Stein Graf Engel Koch Schwarz Braun Busch Jäger Ziegler Cruz Santos Reyes Flores Campos Castillo Blanco León Vega Cano Prieto Ramos Gil Mora
        Costa Villa Sala Serra Fontana Bianco Conte Leone Ferrari Longo Gentile Romano Bruno Berg Bos Vos Meer Veen Wit Groot Boer Jong Haan Król Zając Mazur Sikora Wróbel Reis Rocha Neves Pinto Coelho Cunha Novak Popa Pop Radu Stan Bah
        Barry Jordan Austin Washington Lincoln Jackson Hudson Holland Hamilton Durand Dumont Morris Moreno Santiago Romero Douglas Cole Cox Ray Dean Wade Nelson Kim Ellis Le Goff De
        """;

    internal static void AddTo(WordTable table)
    {
        table.Add(All, (ulong)NameWord.Surname);
        table.Add(Ambiguous, (ulong)NameWord.Common);
    }
}
