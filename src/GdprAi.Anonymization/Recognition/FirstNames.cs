namespace GdprAi.Anonymization.Recognition;

/// <summary>First names that are common in the languages of the EU, by language, and those that are also common words.</summary>
internal static class FirstNames
{
    private const string French = """
        Aaron Abel Abigaël Achille Adam Adélaïde Adèle Adeline Adrien Adrienne Agathe Agnès Aimé Aimée Alain Alban Albane Albert Alberte Albertine Aldric Alexandra Alexandre
        Alexia Alexis Alfred Alice Alicia Aline Alix Aliénor Alois Aloïs Alphonse Amandine Amaury Ambre Ambroise Amédée Amélie Anaël Anaïs Anastasie Anatole André Andrée Ange
        Angela Angèle Angélique Anicet Anita Anna Annabelle Anne Annette Annick Annie Anselme Antoine Antoinette Antonin Apolline Appoline Archibald Ariane Aristide Arlette Armand
        Armande Armel Armelle Arnaud Arsène Arthur Astrid Athénaïs Aubin Aude Audrey Auguste Augustin Augustine Aurélia Aurélie Aurélien Aurore Axel Axelle Aymeric Baptiste
        Barbara Barnabé Barthélémy Basile Bastien Baudouin Béatrice Benjamin Benoît Benoîte Bérangère Bérénice Bernadette Bernard Bernardin Berthe Bertille Bertrand Blaise
        Blanche Blandine Boris Brice Brieuc Brigitte Bruno Calixte Camille Candice Capucine Carine Carole Caroline Casimir Catherine Cécile Cédric Céleste Célestin Célestine
        Célia Céline Césaire César Chantal Charles Charlène Charline Charlotte Chloé Christelle Christian Christiane Christine Christophe Clair Claire Clara Clarisse Claude
        Claudette Claudie Claudine Cléa Clélia Clémence Clément Clémentine Cléo Clotaire Clothilde Clotilde Clovis Colette Colin Coline Coralie Corentin Corinne Cyprien Cyriaque Cyril
        Cyrille Damien Dany Daniel Danièle Danielle Daphné David Davy Deborah Delphine Denis Denise Désiré Désirée Diane Didier Dimitri Dominique Donatien Dorian Dorothée Édith Edgar
        Edgard Edmée Edmond Edmonde Édouard Edwige Éléonore Eliane Élie Éliette Eliot Élisa Élisabeth Élise Ella Élodie Éloi Éloïse Elsa Elvire Emeline Émeric Émile Émilie Émilien
        Émilienne Emma Emmanuel Emmanuelle Enzo Éric Erwan Esteban Estelle Esther Ethan Étienne Étiennette Eudes Eugène Eugénie Eulalie Eva Évelyne Évrard Fabien Fabienne Fabrice
        Fanny Faustine Félicie Félicien Félicité Félix Ferdinand Fernand Fernande Fiona Firmin Flavie Flavien Fleur Flora Flore Florence Florent Florentin Florestan Florian Floriane
        Florine France Francine Francis Franck François Françoise Frank Frédéric Frédérique Gabin Gabriel Gabrielle Gaël Gaëlle Gaëtan Gaëtane Gaspard Gaston Gautier Geneviève
        Geoffrey Geoffroy Georges Georgette Gérald Géraldine Gérard Gérardine Géraud Germain Germaine Gervais Ghislain Ghislaine Gilbert Gilberte Gildas Gilles Ginette Gisèle Gislaine
        Gladys Gontran Gonzague Grégoire Grégory Guénolé Guilhem Guillaume Gustave Guy Guylaine Gwenaël Gwenaëlle Gwendoline Hadrien Hector Hélène Héloïse Henri Henriette Hermine Hervé
        Hilaire Hippolyte Honoré Honorine Horace Hortense Hubert Hugo Hugues Huguette Hyacinthe Ida Ignace Igor Inès Ingrid Irène Irénée Iris Irma Isabelle Isaure Isidore
        Isis Ivan Jacinthe Jackie Jacky Jacqueline Jacques Jade Jasmine Jean Jeanine Jeanne Jeannette Jeannine Jennifer Jenny Jérémie Jérémy Jérôme Jessica Joachim Joanna Jocelyn
        Jocelyne Joël Joëlle Johan Johanna Johanne Johnny Jonas Jonathan Jordan José Joseph Josèphe Joséphine Josette Joshua Josiane Josse Josselin Josyane Juan Jude Judicaël Judith Jules Julia
        Julian Julie Julien Julienne Juliette Juste Justin Justine Karen Karim Karine Katell Katia Kelly Kevin Kévin Laetitia Laëtitia Lambert Landry Lara Laura Laure Laureline Laurence Laurène
        Laurent Laurette Laurie Laurine Lauriane Lazare Léa Léandre Léna Léo Léon Léonard Léonce Léone Léonie Léonore Léontine Léopold Lila Lilian Liliane Lilou Lily Lina Line
        Lionel Lisa Lise Lisette Livia Loan Loïc Loïs Lola Lorène Lorraine Lou Louane Louis Louise Louisette Louka Luc Lucas Luce Lucette Lucie Lucien Lucienne Lucile
        Lucille Lucrèce Ludivine Ludovic Lydia Lydie Mado Madeleine Maël Maëlle Maëlys Maéva Magali Magalie Maggy Magdalena Maïa Maïlys Maïté Malo Manon Manuel Manuela Marc Marceau Marcel
        Marcelle Marcelline Marcellin Margaux Margot Marguerite Maria Mariane Marianne Marie Mariette Marika Marilou Marilyn Marin Marine Marinette Marion Marius Marjolaine Marjorie Marlène
        Marthe Martial Martin Martine Mathéo Mathias Mathieu Mathilde Mathis Mathurin Matthias Matthieu Maud Maude Maurice Mauricette Maxence Maxime Maximilien Mehdi Mélanie Mélina Mélinda
        Mélissa Mélodie Mercedes Michaël Michel Michèle Micheline Michelle Mickaël Mika Milan Milo Mireille Modeste Mohamed Moïse Monique Morgan Morgane Muriel Mylène Myriam
        Nadège Nadia Nadine Nancy Naomi Narcisse Natacha Natasha Nathalie Nathan Nathanaël Nelly Nestor Nicolas Nicole Nina Ninon Noé Noël Noëlle Noélie Noémie Nolan Nolwenn Norbert Océane
        Octave Octavie Odette Odile Odilon Olga Olivia Olivier Ombeline Ondine Ophélie Oriane Oscar Oswald Pacôme Pamela Pascal Pascale Pascaline Patrice Patricia Patrick Paul Paule
        Paulette Paulin Pauline Pélagie Perceval Perrine Perceval Philibert Philippe Philippine Pierre Pierrette Pierrick Placide Priscilla Prosper Prudence Quentin Rachel Rachid Raoul Raphaël
        Raphaëlle Raymond Raymonde Rebecca Régine Régis Reine Réjane Rémi Rémy Renaud René Renée Richard Robert Roberte Robin Roch Rodolphe Rodrigue Rodrigo Roger Roland Rolande Romain Romane Romaric
        Roméo Romuald Romy Ronan Rosalie Rose Roselyne Rosine Roxane Ruben Sabine Sabrina Sacha Salomé Samantha Samson Samuel Sandra Sandrine Sara Sarah Sébastien Ségolène Serge Servane Séverin
        Séverine Sibylle Sidonie Sigismond Simon Simone Solange Solène Solenne Soline Sonia Sophie Soraya Stanislas Stella Stéphane Stéphanie Steve Suzanne Suzette Suzy Sylvain Sylvaine Sylvestre Sylvette
        Sylvia Sylviane Sylvie Tanguy Tania Tatiana Teddy Tessa Thaïs Théa Théo Théodore Théophile Thérèse Thibaud Thibault Thibaut Thierry Thomas Tiffany Timéo Timothé Timothée Titouan Tom Toussaint
        Tristan Ugo Ulysse Urbain Ursule Valentin Valentine Valérian Valérie Valéry Vanessa Véra Vérane Véronique Vianney Victoire Victor Victoria Victorien Victorine Vincent Violaine Violette Virgile
        Virginie Viviane Vivien Vladimir Walter Wilfrid Wilfried William Willy Xavier Xavière Yaël Yanis Yann Yannick Yannis Yasmine Yoann Yohan Yohann Yolande Youri Youssef Yseult Yvan Yves Yvette
        Yvon Yvonne Zacharie Zélie Zéphyrin Zita Zoé Jehan Thibauld Godefroy Enguerrand Philippa Jean-Marc Amalric Isabeau Bénédicte Annaëlle Enora Nawel Lilwenn Killian Kylian Kilian Lenny Lorenzo Noa
        Ilan Eden Liam Mila Mia Ava Luna Alba Romie Giulia Charlie Agathon Sixtine Lazarine Célian Soën Maé Marvin Mattéo Rayan Sohan Tiago Ayden Nino Sasha Swann Elena Elina Lyna Lya Inaya Assia Maya
        Lise-Marie Rose-Marie Guillemette Perrin Colas Colinette Toinette Fanchon Margaud Odon Wandrille Yvain Tancrède Lancelot Gauvain Aliette Bettina Christel Cindy Cynthia Dolorès Dora Doriane Edna Eve
        Fabiola Gina Gilda Gwladys Hedwige Jacquotte Jeannot Jimmy Joris Karl Kim Laurianne Leïla Lorie Luca Lucinda Ludmilla Maddy Madelaine Maëva Marcelin Marco Marielle Maryline Maryse Maryvonne Mathilda
        Mauricette Maxine Méline Mireille Mona Monica Myrtille Nora Norah Noura Oana Othilie Pervenche Pia Prune Rosemonde Rosette Sandie Sandy Séréna Solveig Steeve Sterenn Sully Tony Vivianne Wanda Wendy
        Yaëlle Ysaline Zélia Jacquot Pierrot Fabian Gatien Hermann Léger Lilas Lubin Médard Melchior Nathaël Nicodème Ogier Omer Pépin Quintin Rémond Sosthène Théodule Théophraste Ulric Valère Venance Wenceslas
        """;

    private const string Arabic = """
        Abdallah Abdel Abdelaziz Abdelhamid Abdelkader Abdellah Abdelmalek Abdou Abdoulaye Abdul Abdullah Abdulrahman Adel Adil Ahmed Ahmad Aïcha Aicha Aïssa Aïssatou Ali Alioune Amadou Amal Amar Amin Amina
        Aminata Amine Amir Amira Anas Anissa Anouar Anwar Asma Assane Awa Ayman Ayoub Aziz Aziza Bachir Badr Bakary Bashar Bassam Bilal Binta Boubacar Brahim Chaïma Chafik Cheikh Dalila Dina Djamel Djamila Djibril
        Fadela Fadila Fahd Faïza Faisal Farah Farid Farida Farouk Fatiha Fatima Fatma Fatou Fatoumata Faycal Fayçal Fouad Ghada Habib Hafid Hafsa Hakim Halima Hamed Hamid Hamza Hanane Hani Hanna Harouna Hasan Hassan
        Hassane Hayat Hicham Houda Houria Hussein Ibrahim Ibrahima Idriss Ilham Ilias Iman Imane Imran Ines Ismaël Ismail Issa Jalal Jamal Jamel Jamila Jawad Kader Kadiatou Kahina Kamal Kamel Kenza Khadija Khadidja
        Khaled Khalid Khalil Lamia Lamine Latifa Layla Leila Lotfi Louisa Loubna Mahamadou Mahdi Mahmoud Majid Malek Malik Malika Mamadou Mansour Mariam Mariama Marouane Maryam Meriem Messaoud Miloud Mohammed Mohand
        Moncef Mostafa Mounia Mounir Mourad Moussa Muhammad Mustafa Mustapha Nabil Nabila Nacer Nadir Nadira Naïma Naima Najat Najib Nassim Nassima Nawal Nazim Nizar Nordine Noureddine Omar Osama Othmane Ouarda
        Oumar Ousmane Rabah Rabia Rachida Rafik Rania Rasha Rashid Reda Rida Riad Rim Rokia Sabri Sadia Safia Said Saïd Saida Salah Salem Salim Salima Salma Sami Samia Samir Samira Samy Sana Sanaa Selma Seydou Shirin
        Siham Slimane Sofia Sofiane Souad Soufiane Souleymane Tahar Tarek Tariq Wafa Wahid Walid Wassim Wissam Yacine Yasin Yassin Yassine Yasser Younes Yousef Youcef Yusuf Zahra Zakaria Zaki Zara Zeinab Zineb Zinedine
        Zohra Zouhair Zoubida Emine Mehmet Mert Murat Ayse Ayşe Fatih Hatice Hüseyin Kemal Özlem Recep Selim Serkan Zeynep Elif Burak Emre Orhan Cem Deniz Erdogan Tayyip
        """;

    private const string English = """
        Abby Abigail Abraham Ada Addison Adrian Adriana Agatha Aidan Aileen Alan Alana Alastair Albert Alec Alex Alexander Alexandra Alfie Alfred Alison Allan Allen Allison Alvin Alyssa Amanda Amber Amelia Amy Andrea
        Andrew Andy Angela Angelina Angus Anita Ann Anna Anne Annie Anthony April Archie Arlene Arnold Arthur Ashley Ashton Aubrey Audrey Austin Autumn Ava Bailey Barbara Barney Barry Basil Beatrice Becky Belinda Ben
        Benedict Benjamin Bernard Bernice Bertha Beryl Beth Bethany Betty Beverly Bill Billie Billy Blake Bob Bobby Bonnie Brad Bradley Brandon Brenda Brendan Brent Brett Brian Brianna Bridget Brittany Brooke Bruce
        Bryan Bryce Byron Caitlin Caleb Calvin Cameron Camilla Candace Carl Carla Carol Caroline Carolyn Carrie Carter Casey Cassandra Catherine Cathy Cecil Cecilia Chad Charity Charlene Charles Charlie Charlotte Chelsea
        Cheryl Chester Chloe Chris Christian Christina Christine Christopher Christy Chuck Cindy Claire Clara Clarence Clark Claude Clay Clayton Clifford Clifton Clint Clive Clyde Cody Colin Colleen Connie Connor Constance
        Cora Corey Courtney Craig Crystal Curtis Cynthia Daisy Dale Damian Dan Dana Daniel Danielle Danny Daphne Darlene Darrell Darren Daryl Dave David Dawn Dean Deanna Debbie Deborah Debra Delia Denise Dennis Derek
        Derrick Desmond Diana Diane Dick Dolores Dominic Don Donald Donna Doreen Doris Dorothy Doug Douglas Drew Duane Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Edith Edmund Edna Edward Edwin Eileen Elaine
        Eleanor Eli Elijah Elizabeth Ella Ellen Ellie Elliot Elliott Elmer Elsie Elvis Emily Emma Eric Erica Erik Erin Ernest Ethan Ethel Eugene Eunice Eva Evan Evelyn Everett Faith Fay Felicia Felicity Fergus Finn Fiona
        Flora Florence Floyd Frances Francis Frank Franklin Fred Freda Freddie Frederick Gabriel Gail Gareth Gary Gavin Gemma Gene Geoff Geoffrey George Georgia Georgina Gerald Geraldine Gerard Gilbert Gillian Gina Ginger
        Gladys Glen Glenda Glenn Gloria Gordon Grace Graeme Graham Grant Greg Gregory Greta Guy Gwen Hailey Hannah Harold Harriet Harris Harrison Harry Harvey Hayden Hazel Heather Hector Heidi Helen Henrietta Henry Herbert
        Herman Hilary Hilda Holly Homer Hope Howard Hubert Hugh Humphrey Ian Ida Imogen Ira Irene Iris Irma Irving Isaac Isabel Isabella Isla Ivan Ivy Jack Jackie Jackson Jacob Jacqueline Jake James Jamie Jan Jane Janet
        Janice Jared Jasmine Jason Jay Jean Jeff Jeffery Jeffrey Jenna Jennifer Jenny Jeremiah Jeremy Jerome Jerry Jesse Jessica Jessie Jill Jim Jimmy Jo Joan Joann Joanna Joanne Jodie Joe Joel Joey John Johnny Jon
        Jonathan Jordan Joseph Josephine Josh Joshua Joy Joyce Juan Juanita Judith Judy Julia Julian Julie June Justin Kaitlyn Karen Karl Kate Katelyn Katherine Kathleen Kathryn Kathy Katie Katrina Kay Kayla Keira Keith
        Kelley Kelly Kelsey Kelvin Ken Kendra Kenneth Kent Kerry Kevin Kieran Kim Kimberly Kirk Kirsten Kirsty Kristen Kristin Kristina Kurt Kyle Lance Larry Laura Lauren Laurence Laurie Lawrence Leah Lee Leigh Lena Leo Leon
        Leonard Leroy Leslie Lester Levi Lewis Liam Lillian Lily Linda Lindsay Lisa Lloyd Logan Lois Lola Loretta Lori Lorraine Louis Louise Lucas Lucille Lucinda Lucy Luke Luther Lydia Lyle Lynn Mabel Mackenzie Madeline
        Madison Maggie Malcolm Mandy Marc Marcia Marcus Margaret Maria Marian Marie Marilyn Marion Marjorie Mark Marlene Marshall Martha Martin Marvin Mary Mason Matt Matthew Maureen Maurice Max Maxine Maxwell Megan Melanie
        Melinda Melissa Melody Melvin Mercy Meredith Merle Mia Michael Michelle Mike Mildred Miles Milton Mindy Minnie Miranda Miriam Mitchell Moira Molly Monica Morgan Morris Muriel Myra Myrtle Nancy Naomi Natalie
        Natasha Nathan Nathaniel Neil Nellie Nelson Nicholas Nick Nicola Nicole Nigel Nina Noah Noel Nora Norma Norman Norris Olive Oliver Olivia Ollie Opal Oscar Otis Owen Paige Pam Pamela Pat Patricia Patrick
        Patsy Patty Paul Paula Pauline Pearl Peggy Penelope Penny Percy Perry Pete Peter Phil Philip Phillip Phoebe Phyllis Pippa Polly Poppy Priscilla Quincy Rachel Ralph Ramona Randall Randy Raquel Ray Raymond Rebecca
        Regina Reginald Rene Rex Rhonda Richard Rick Ricky Rita Rob Robert Roberta Robin Rochelle Rod Roderick Rodney Roger Roland Ron Ronald Ronnie Rory Rosa Rosalind Rose Rosemary Rosie Ross Roxanne Roy Ruby Rudolph
        Rufus Rupert Russell Ruth Ryan Sabrina Sally Sam Samantha Samuel Sandra Sandy Sara Sarah Saul Scarlett Scott Sean Sebastian Selena Seth Shane Shannon Sharon Shaun Shaw Shawn Sheila Shelby Sheldon Shelley
        Sherry Shirley Sidney Simon Skye Sonia Sophia Sophie Spencer Stacey Stacy Stan Stanley Stella Stephanie Stephen Sterling Steve Steven Stewart Stuart Sue Summer Susan Susanna Suzanne Sybil Sylvia Tabitha Tamara Tammy
        Tanya Tara Tasha Ted Terence Teresa Terrance Terrence Terry Tessa Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby Todd Tom Tommy Toni Tony Tracey Tracy Travis Trevor Tricia Tristan Troy Tyler
        Tyrone Valerie Vanessa Vera Verna Vernon Veronica Vicki Vicky Victor Victoria Vincent Viola Violet Virgil Virginia Vivian Vivien Wade Wallace Walter Wanda Warren Wayne Wendell Wendy Wesley Whitney Wilbur Will
        Willard William Willie Wilma Winifred Winston Woodrow Yolanda Yvonne Zach Zachary Zane Zoe Aoife Brigid Cian Ciara Conor Cormac Declan Deirdre Diarmuid Eamon Eoin Fionn Grainne Maeve Niall Niamh Oisin Padraig
        Roisin Ronan Saoirse Seamus Siobhan Sinead Sorcha Tadhg Callum Ewan Hamish Iain Lachlan Morag Rhys Dafydd Gwyneth Huw Ieuan Dwain Jayden Kaylee Brayden Trent Brock Chase Colton Dalton Dexter Ezra Silas Jasper
        Elton Mick Keanu Barack Hillary Condoleezza Woody Clint Buster Duke Ringo Bono Axl Lou Iggy Ozzy Jimi Janis Ella Dizzy Thelonious Mahalia Aretha Beyoncé
        """;

    private const string German = """
        Achim Adelheid Adolf Albrecht Alexander Alfons Alois Andrea Andreas Angelika Anja Anke Anna Anneliese Annegret Annemarie Annett Annette Ansgar Anton Antje Armin Arne Arno Astrid August Axel Barbara Bärbel Bastian
        Beate Benedikt Benjamin Bernd Bernhard Berthold Bettina Bianca Birgit Björn Bodo Brigitte Britta Bruno Burkhard Carina Carl Carla Carmen Carola Carolin Carsten Christa Christel Christian Christiane Christina Christine
        Christof Christoph Claudia Clemens Constanze Cornelia Dagmar Daniel Daniela Detlef Diana Dieter Dietmar Dietrich Dirk Dominik Doris Dorothea Dörte Eberhard Eckhard Edeltraud Edgar Edith Egon Ekkehard Elfriede Elisabeth
        Elke Ellen Else Emil Emilia Erhard Erich Erika Ernst Erwin Eugen Eva Evelyn Ewald Fabian Felix Ferdinand Florian Franz Franziska Frauke Frederike Frieda Friedhelm Friedrich Friederike Fritz Gabi Gabriele Georg Gerald
        Gerd Gerda Gerhard Gerlinde Gernot Gert Gertrud Gisela Gottfried Greta Gretchen Gudrun Guido Gunnar Gunter Günter Günther Gustav Hanna Hannah Hannelore Hannes Hanno Hans Harald Hartmut Hartwig Hedwig Heide Heidi
        Heidemarie Heike Heiko Heiner Heinrich Heinz Helene Helga Helge Helmut Helmuth Henning Henrik Henrike Herbert Heribert Hermann Hertha Hilde Hildegard Hildegund Holger Horst Hubert Hugo Ilona Ilse Ina Ines Inga Inge
        Ingeborg Ingo Ingolf Ingrid Irene Iris Irmgard Irmtraud Isabell Isolde Ivonne Jakob Jan Jana Janina Jannik Jens Joachim Jochen Johann Johanna Johannes Jonas Jörg Jörn Josef Jost Julia Jürgen Jutta Kai Karin Karl
        Karla Karola Karoline Karsten Kaspar Katharina Kathrin Katja Katrin Kerstin Kirsten Klara Klaus Konrad Konstantin Kornelia Kristin Kunibert Kurt Lars Laura Lena Lene Leni Lennart Leonhard Leonie Leopold Liesel
        Lieselotte Lorenz Lothar Lotte Louisa Ludger Ludwig Luisa Lukas Lutz Magda Magdalena Maik Maike Malte Manfred Manuela Marc Marcel Marcus Mareike Margarete Margarethe Margit Margot Margret Maria Marianne Marie Marina
        Mario Marion Marita Markus Marlene Marlies Marlis Marta Martha Martin Martina Matthias Max Maximilian Mechthild Meike Melanie Merle Michael Michaela Mirjam Mirko Monika Moritz Nadine Nadja Natalie Nele Nicole Niklas
        Nils Nina Norbert Oliver Olaf Ole Oskar Ottmar Otto Patrick Paul Paula Pauline Peter Petra Philipp Pia Ralf Ralph Raimund Rainer Ralf Ramona Raphael Regina Regine Reiner Reinhard Reinhold Renate René Ricarda Richard
        Rita Robert Roland Rolf Roman Romy Ronny Rosemarie Roswitha Rüdiger Rudi Rudolf Ruth Sabine Sabrina Sandra Sascha Saskia Sebastian Siegbert Siegfried Sieglinde Siegmar Sigmund Sigrid Silke Silvia Simon Simone Sonja
        Sophia Sophie Stefan Stefanie Steffen Steffi Stephan Susanna Susanne Sven Svenja Swantje Sylvia Sybille Tanja Tatjana Thea Theo Theodor Theresa Therese Thilo Thomas Thorsten Till Tilman Tim Timo Tina Tobias Torben
        Torsten Traudel Traute Trude Udo Ulf Ulla Ulrich Ulrike Ursel Ursula Ute Uta Uwe Valentin Vera Verena Veronika Viktor Viktoria Vinzenz Volker Volkmar Waldemar Walburga Walter Waltraud Wendelin Werner Wiebke Wilfried
        Wilhelm Wilhelmine Willi Winfried Wolf Wolfgang Wolfram Yvonne Xaver Hansjörg Karlheinz Alma Mathilda Emilie Fiete Lasse Jonathan Finn Levi Emil Anton Matteo Oskar Johann Jürg Urs Beat Reto Regula Ruedi Ueli Vreni
        """;

    private const string Spanish = """
        Abel Adela Adolfo Adrián Adriana Agustín Agustina Aitana Aitor Alba Alberto Alejandra Alejandro Alejo Alfonso Alfredo Alicia Almudena Alonso Álvaro Amador Amalia Amparo Ana Andrea Andrés Ángel Ángela Ángeles Anselmo
        Antonia Antonio Araceli Arturo Asunción Aurelio Aurora Baltasar Bartolomé Beatriz Belén Benito Bernardo Blanca Blas Borja Bruno Camila Camilo Candela Carla Carlos Carlota Carmen Carmelo Carolina Catalina Cayetano Cecilia
        Celia César Claudia Claudio Clemente Concepción Concha Consuelo Cristian Cristina Cristóbal Dámaso Daniel Daniela Darío David Delia Diana Diego Dolores Domingo Edgardo Eduardo Elena Elías Elisa Eloísa Elsa Elvira Emilia
        Emiliano Emilio Encarnación Enrique Ernesto Esperanza Esteban Estefanía Estela Ester Esther Eugenia Eugenio Eulalia Eva Evaristo Fabián Federico Felipa Felipe Félix Fermín Fernanda Fernando Fidel Florencia Francisca
        Francisco Gabriel Gabriela Gael Gerardo Germán Gema Gloria Gonzalo Graciela Gregorio Guadalupe Guillermo Gustavo Héctor Hernán Hernando Hilario Hugo Humberto Ignacio Iker Inés Inmaculada Irene Isabel Isidro Ismael Iván
        Jacinto Jacobo Jaime Javier Jesús Jimena Joaquín Jordi Jorge José Josefa Josefina Joan Juan Juana Juanita Julia Julián Julieta Julio Laia Laura Leandro León Leonardo Leonor Leticia Lidia Lola Lorena Lorenzo Lourdes
        Lucas Lucía Luciana Luciano Luis Luisa Luz Macarena Magdalena Manolo Manuel Manuela Marc Marcela Marcelino Marcelo Marcos Margarita María Mariana Mariano Maribel Marina Mario Marisa Marisol Marta Martín Martina Mateo
        Matías Mauricio Mauro Maximiliano Maxi Mercedes Miguel Milagros Miriam Moisés Mónica Montserrat Nacho Natalia Nerea Nicolás Nieves Noelia Norberto Nuria Octavio Ofelia Olga Olivia Óscar Osvaldo Pablo Paco Paloma
        Paola Patricia Patricio Paula Pedro Pepe Pilar Primitivo Purificación Rafael Raimundo Ramiro Ramón Raquel Raúl Rebeca Remedios Renata Ricardo Rigoberto Roberto Rocío Rodolfo Rodrigo Rogelio Román Rosa Rosalía Rosario
        Rubén Rufino Salvador Samuel Sandra Santiago Santos Sara Sebastián Segundo Sergio Silvia Simón Sofía Soledad Sonia Susana Tatiana Telmo Teodoro Teresa Tomás Trinidad Urbano Valentín Valentina Valeria Vanesa Vega Verónica
        Vicente Víctor Victoria Vidal Violeta Virginia Virtudes Wilfredo Ximena Xavi Yago Yolanda Zacarías Zoraida Arnau Oriol Pau Pere Ferran Montse Mireia Núria Xoan Iñaki Iñigo Ane Leire Nahia Unai Mikel Jon Ainhoa Amaia
        """;

    private const string Italian = """
        Achille Adele Adriano Agata Agnese Agostino Alberta Alberto Aldo Alessandra Alessandro Alessia Alessio Alfonso Alfredo Alice Allegra Amedeo Andrea Angela Angelica Angelo Anna Annalisa Annamaria Antonella Antonietta
        Antonino Antonio Arianna Armando Arnaldo Arturo Aurora Azzurra Barbara Bartolomeo Beatrice Benedetta Benedetto Benito Beppe Bernardo Bianca Bruna Bruno Camilla Carla Carlo Carlotta Carmela Carmelo Carmine Carolina Caterina
        Cecilia Celeste Cesare Chiara Cinzia Claudia Claudio Concetta Corrado Cosimo Cristian Cristiano Cristina Daniela Daniele Danilo Dario Davide Debora Diego Dino Domenica Domenico Donatella Donato Edoardo Elena Eleonora
        Elio Elisa Elisabetta Emanuela Emanuele Emilia Emilio Emma Enrica Enrico Enzo Ercole Erica Ermanno Ernesto Ettore Eugenia Eugenio Eva Ezio Fabiana Fabio Fabiola Fabrizio Fausta Fausto Federica Federico Felice Ferdinando
        Fernando Ferruccio Filippo Fiorella Flavia Flavio Fortunato Francesca Francesco Franca Franco Gabriele Gabriella Gaetano Gaia Gaspare Gennaro Giacinto Giacomo Giada Giampaolo Giampiero Gian Gianfranco Gianluca
        Gianluigi Gianmarco Gianna Gianni Gilberto Ginevra Gino Gioele Giordano Giorgia Giorgio Giovanna Giovanni Giovannino Giuditta Giulia Giuliana Giuliano Giulio Giuseppa Giuseppe Giuseppina Giusy Grazia Graziella Gregorio
        Greta Guglielmo Guido Ida Ignazio Ilaria Immacolata Irene Iolanda Isabella Ivan Ivano Ivo Jacopo Lara Laura Leandro Leonardo Letizia Lia Licia Lidia Liliana Livia Livio Lorella Loredana Lorena Lorenza Lorenzo Loris
        Luca Lucia Luciana Luciano Lucio Lucrezia Ludovica Ludovico Luigi Luigia Luigina Luisa Maddalena Manfredi Manlio Manuela Mara Marcella Marcello Marco Margherita Maria Mariangela Marianna Marina Mario Marisa Marta Martina
        Massimiliano Massimo Matilde Matteo Mattia Maura Maurizia Maurizio Mauro Melissa Michela Michele Milena Mimmo Mirella Mirko Monica Nadia Natale Natalia Nello Nicola Nicoletta Nicolò Niccolò Nino Noemi Nunzia Nunzio
        Orazio Oreste Ornella Oscar Ottavia Ottavio Paola Paolo Pasquale Patrizia Patrizio Piera Piero Pierluigi Pietro Pina Pino Pio Raffaele Raffaella Raimondo Remo Renata Renato Renzo Riccardo Rita Roberta Roberto Rocco
        Rodolfo Romano Romeo Romina Romolo Rosa Rosalba Rosalia Rosanna Rosaria Rosario Rosetta Rossana Rossella Ruggero Sabina Sabrina Salvatore Samanta Samuele Sandra Sandro Santo Sara Saverio Sebastiano Serena Sergio Settimio
        Silvana Silvano Silvia Silvio Simona Simone Sofia Sonia Stefania Stefano Susanna Tania Tatiana Teodoro Teresa Tiziana Tiziano Tommaso Tonino Tullio Ubaldo Ugo Umberto Valentina Valentino Valeria Valerio Vanessa
        Veronica Vera Vincenza Vincenzo Viola Virginia Vito Vittoria Vittorio Walter Zeno Benvenuto Lazzaro Nazario Leone Fiorenzo Gino Elettra Ambra Asia Noemi
        """;

    private const string Dutch = """
        Aafke Aad Aart Adriaan Agnes Albert Alida Anja Anke Anna Annelies Annemarie Annemiek Anneke Anouk Anton Antoon Arend Arie Arjan Arjen Arnoud Astrid Barend Bart Bas Bauke Ben Berend Bert Bianca Bob Boudewijn Bram Brecht
        Britt Carla Carlijn Casper Cees Chantal Chris Christiaan Claartje Coen Cor Corné Cornelia Cornelis Daan Daniëlle Dennis Derk Diederik Dirk Dick Douwe Edwin Eefje Eelco Ellen Els Elske Emma Erik Ernst Esmée Esther Eva
        Evelien Evert Femke Ferry Fenna Fleur Floor Floris Frank Frans Freek Frits Gert Gerard Gerben Gerda Gerrit Gijs Gijsbert Greet Griet Guus Guusje Hanneke Hans Harm Harmen Harold Harry Hein Hendrik Henk Hennie Herman
        Hilde Huub Ilse Ineke Inge Ingrid Irma Isa Ivo Jaap Jacco Jacob Jacoba Jacqueline Jan Janneke Jannie Jannes Jarno Jasper Jef Jelle Jeroen Jesse Jet Jeanette Jo Job Jochem Johan Johanna Johannes Joke Jolanda Joop Joost
        Jorien Joris Jos Josephine Joyce Judith Julian Jurgen Jurre Karel Karin Kasper Kees Kevin Kim Klaas Koen Koos Laurens Leen Lars Laura Leendert Leo Lien Lies Liesbeth Lieke Lieve Lisanne Lodewijk Loes Lotte Louis Luc
        Lucas Luuk Maaike Maarten Machteld Madelief Manon Marc Marcel Margriet Margot Maria Marieke Marije Marijke Marijn Marjan Marjolein Marjon Mark Marleen Marloes Martijn Matthijs Maud Maurits Meike Meindert Merel Michiel
        Miep Mieke Milou Mirjam Monique Muriel Myrthe Naomi Nick Nicole Niek Niels Nienke Noor Noortje Olga Olivier Otto Patrick Paul Peter Petra Pieter Pieternel Pim Piet Quinten Ralph Reinier Remco Rens René Rianne Richard
        Rick Rik Rob Robbert Robin Roel Roeland Roelof Roos Rosanne Roy Ruben Rudi Ruth Ruud Saar Sander Sandra Sanne Saskia Sebastiaan Sem Sjaak Sjoerd Sofie Sophie Stef Stefan Steven Stijn Suzanne Sven Tamara Teun Teunis
        Theo Thijs Thijmen Tijn Tineke Titia Tjeerd Tobias Tom Ton Toon Truus Tygo Ursula Valerie Vera Victor Vincent Wendy Wesley Wietse Wiebe Wilhelmina Willem Willemijn Wim Wouter Xander Yannick Ype Yvette Yvonne Zoë
        Dries Geert Goedele Greetje Jozef Katrien Kobe Lander Lieven Lode Luk Maurice Nele Pol Raf Senne Siel Stien Tine Veerle Wannes Ward Xavier Lowie Jelena Mathijs
        """;

    private const string Polish = """
        Adam Adrian Agata Agnieszka Aleksander Aleksandra Alicja Amelia Andrzej Aneta Anita Anna Antoni Antonina Arkadiusz Artur Barbara Bartłomiej Bartosz Beata Bernadetta Błażej Bogdan Bogumiła Bogusław Bogusława Bolesław
        Bożena Bronisław Bronisława Cezary Cecylia Czesław Czesława Damian Daniel Danuta Daria Dariusz Dawid Dominik Dominika Dorota Edward Edyta Elżbieta Emilia Emil Eryk Eugeniusz Ewa Ewelina Fabian Felicja Feliks Filip
        Florian Franciszek Franciszka Gabriela Genowefa Grażyna Grzegorz Halina Hanna Helena Henryk Henryka Honorata Hubert Ignacy Igor Ilona Irena Ireneusz Iwona Iga Izabela Jacek Jadwiga Jakub Jan Janina Janusz Jarosław
        Jerzy Joanna Jolanta Józef Józefa Julia Julian Julita Justyna Kacper Kajetan Kamil Kamila Karol Karolina Katarzyna Kazimierz Kazimiera Kinga Klara Klaudia Konrad Kornel Krystian Krystyna Krzysztof Ksawery Laura
        Leokadia Leon Leonard Leszek Lidia Liliana Lucjan Lucyna Ludwik Ludwika Łucja Łukasz Maciej Magda Magdalena Maja Maksymilian Małgorzata Marcel Marcelina Marcin Marek Maria Marian Marianna Mariola Mariusz Marlena Marta
        Martyna Maryla Marzena Mateusz Michalina Michał Mieczysław Mikołaj Milena Miłosz Mirosław Mirosława Monika Nadia Natalia Natasza Nikodem Nikola Nina Norbert Oktawia Oliwia Oliwier Olga Oskar Patrycja Patryk Paulina
        Paweł Piotr Przemysław Radosław Rafał Regina Renata Robert Roksana Roman Róża Ryszard Sabina Sandra Sebastian Sławomir Stanisław Stanisława Stefan Stefania Sylwester Sylwia Szymon Tadeusz Teodor Teresa Tomasz Tymon
        Tymoteusz Urszula Wacław Waldemar Wanda Weronika Wiesław Wiesława Wiktor Wiktoria Wincenty Wioletta Wit Witold Władysław Władysława Włodzimierz Wojciech Zbigniew Zdzisław Zdzisława Zenon Zofia Zuzanna Zygmunt Jagoda
        Krystyny Bogumił Gustaw Jędrzej Kalina Lech Lena Pola Wawrzyniec Zygfryd Kasia Basia Gosia Asia Tomek Janek Wojtek Krzysiek Ania Ola Magdy
        """;

    private const string Others = """
        Ana António Afonso Anabela Armindo Bernardo Beatriz Catarina Célia Constança Cristiano Diogo Duarte Edson Fábio Fátima Fernão Filipa Filipe Francisca Gil Gonçalo Graça Guilherme Helena Henrique Inês Isabel Joana João
        Joaquim Jorge Leonor Lourenço Luís Luísa Madalena Mafalda Manuela Márcia Márcio Margarida Mariana Matilde Miguel Nuno Otília Paulo Pedro Raquel Raul Renato Ricardo Rita Rodrigo Rogério Rosário Rui Salomé Sandra
        Sérgio Sílvia Simão Susana Tânia Telma Teresa Tiago Tomás Vasco Vítor Zé Ronaldo Neymar Romário Dilma Lula Caetano Gilberto Jair
        Agneta Åke Alfhild Alva Anders Anette Annika Arvid Åsa Astrid Axel Bengt Berit Birgitta Björn Bo Börje Britt Carina Cecilia Christer Dag Ebba Einar Elin Elsa Emil Erland Eskil Eva Fredrik Frida Gerd Göran Göte Greta
        Gudrun Gun Gunilla Gunnar Gustaf Håkan Hampus Hanna Hans Hedda Helena Henrik Hilma Hjalmar Ingegerd Ingemar Ingmar Inger Ingvar Isak Ivar Jan Jenny Joakim Johan Jonas Jörgen Kajsa Karin Karl Kerstin Klas Knut Kristina
        Lars Leif Lena Lennart Linnéa Linus Lisbeth Ludvig Magnus Maj Malin Märta Mats Mikael Nils Nisse Olle Olof Oskar Ove Pär Per Pernilla Pontus Ragnar Rikard Roald Rolf Rune Sigrid Sigvard Sissel Sixten Sofia Solveig Staffan
        Stefan Stellan Stig Sture Sven Svante Sverre Thor Tore Torgny Torsten Tove Ulf Ulla Ulrika Urban Valdemar Viggo Vilhelm Viveka Øystein Øyvind Aage Anne-Mette Bjarne Bente Birthe Bodil Carsten Christoffer Ditte
        Ejnar Elisabeth Erling Esben Flemming Freja Frede Frederik Gitte Grethe Hanne Helle Henning Ib Ida Jeppe Jens Jesper Jette Jørgen Kasper Kim Kirsten Klaus Kristian Kurt Lene Lone Mads Maja Margrethe Mathilde Merete
        Mette Mikkel Mogens Morten Niels Ole Palle Peder Poul Preben Rasmus Signe Søren Steen Susanne Svend Thorkild Tine Torben Trine Troels Ulrik Vibeke Aino Aki Anneli Antti Ari Arto Eero Eeva Eino Elina Erkki
        Esa Esko Hannu Harri Heikki Helmi Hilkka Ilkka Ilmari Inkeri Irja Jaakko Jari Johanna Jorma Jouni Juha Juhani Jukka Jussi Kaarina Kai Kaija Kalle Kari Katri Kimi Kimmo Kirsi Kyösti Lasse Lauri Leena Liisa Maija
        Marja Marjatta Marko Martti Matti Merja Mika Mikko Minna Niko Olavi Olli Outi Paavo Päivi Pekka Pentti Petri Pirjo Pirkko Raija Raimo Reijo Riikka Risto Ritva Saara Sami Satu Seppo Sirpa Sulo Tapani Tapio Tarja Teemu
        Teppo Terhi Tero Timo Toivo Tuomas Tuula Tuomo Ulla Urho Väinö Veikko Vesa Ville Virpi Yrjö Alojz Andrej Aneta Anežka Antonín Bedřich Blanka Bohumil Bohuslav Božena Břetislav Dagmar Dalibor Dana Dušan Eliška Emil
        František Hana Helena Ivana Ivo Jan Jana Jarmila Jaromír Jaroslav Jaroslava Jindřich Jiří Jiřina Jitka Josef Kamil Karel Karolína Kateřina Klára Květa Ladislav Lenka Libor Libuše Lubomír Luboš Lucie Ludmila Lukáš
        Marcela Marek Markéta Marta Martin Matěj Michal Milada Milan Miloslav Miloš Miroslav Naděžda Ondřej Otakar Pavel Pavla Petr Petra Přemysl Radek Radim Radka Radovan René Renáta Richard Roman Rostislav Růžena Šárka
        Stanislav Štefan Štěpán Tereza Tomáš Vaclav Václav Věra Viktor Vít Vladimír Vladislav Vlasta Vojtěch Zbyněk Zdeněk Zdeňka Zora Zuzana Ján Jozef Juraj Peter Ľubomír Mária Anton Ádám Ágnes Ákos Anikó Antal Áron
        Attila Balázs Barnabás Béla Bence Boglárka Csaba Dániel Dénes Dezső Dóra Edit Elemér Emese Endre Enikő Erika Ernő Erzsébet Eszter Ferenc Gábor Gergely Gergő Géza György Győző Gyula Hajnalka Ildikó Ilona Imre István
        Iván János Jenő József Judit Júlia Kálmán Károly Katalin Klára Kornél Kristóf Krisztián Krisztina Lajos László Levente Lóránt Magdolna Margit Márk Márton Máté Mátyás Mihály Miklós Mónika Nándor Noémi Orsolya Ottó
        Pál Péter Piroska Réka Richárd Rozália Sándor Szabolcs Szilvia Tamás Teréz Tibor Tímea Tünde Vera Veronika Viktória Vilmos Virág Zita Zoltán Zsófia Zsolt Zsuzsanna Adina Adrian Alexandru Alin Alina Anca Andreea
        Andrei Aurel Bogdan Călin Carmen Cătălin Cătălina Ciprian Claudiu Constantin Corina Cornel Cosmin Costel Cristian Dan Dana Daniela Decebal Diana Dinu Dorin Doina Dragoș Dumitru Elena Emil Eugen Felicia Florin
        Florentina Gabriela Gavril Gheorghe Grigore Horia Ileana Ilie Ion Ioan Ioana Ionel Ionuț Irina Iulia Iulian Laurențiu Lavinia Lidia Liviu Loredana Luminița Mădălina Marian Marin Mariana Marius Mihaela Mihai Mihail
        Mircea Mirela Monica Nadia Nicolae Nicoleta Octavian Oana Ovidiu Paul Petre Petru Radu Raluca Răzvan Remus Rodica Roxana Sanda Sergiu Silviu Simona Sorin Ștefan Steliana Teodora Traian Tudor Valentin Vasile Veronica
        Victor Viorel Viorica Virgil Vlad Voicu Aleksandar Aleksander Alenka Ante Andrija Anđela Blaž Bojan Boris Borut Boštjan Branka Branko Damir Danijel Darko Davor Dejan Domagoj Drago Dragan Dražen Duško Goran Gordana
        Hrvoje Igor Ivana Ivica Jadranka Janez Jasna Jelena Josip Jovan Jure Karmen Katarina Krešimir Krunoslav Ljiljana Ljubo Luka Maja Marija Marijan Marina Marko Mateja Matej Matija Matko Mate Milan Milena Milica Milorad
        Mirjana Miro Mladen Nada Nataša Nebojša Nenad Nikola Novak Petar Primož Rok Ružica Sanja Saša Slavko Slobodan Snežana Stipe Stjepan Suzana Tanja Tea Tin Tina Tomislav Uroš Valentina Vedran Vesna Vjekoslav Vladimir
        Vuk Zdravko Željka Željko Zoran Zlatan Zlatko Zvonimir Zvonko Angel Asen Atanas Bogomil Borislav Boyko Dimitar Donka Elena Emil Georgi Gergana Hristo Iliyana Ivan Ivaylo Kalin Kiril Krasimir Lyubomir Maria Mihail
        Nadezhda Nikolay Ognyan Petar Plamen Rada Rosen Rumen Rumyana Simeon Sofiya Stanimir Stefka Stoyan Svetlana Svetoslav Todor Tsvetan Tsvetana Valentin Valeri Vasil Ventsislav Vesela Yana Yordan Yordanka Zhivko
        Alexandros Alexis Anastasia Anastasios Andreas Angeliki Antonis Apostolos Aris Aristotelis Athanasios Charalambos Christos Costas Despina Dimitra Dimitrios Dimitris Efthymios Eirini Eleni Eleftherios Elias Evangelia
        Evangelos Fotini Georgia Georgios Giannis Giorgos Grigoris Ioanna Ioannis Irini Katerina Konstantina Konstantinos Kostas Kyriakos Lefteris Leonidas Loukas Manolis Maria Markos Michalis Mikis Nana Nikolaos Nikos Panagiota
        Panagiotis Panos Paraskevi Pavlos Petros Sofia Sotiris Spyridon Spyros Stavros Stelios Stefanos Takis Thanasis Theodora Theodoros Vangelis Vasiliki Vasilis Vassilis Yannis Yiannis Yorgos Zoi Algirdas Andris Artūras
        Arvydas Aivars Andrus Ants Arnold Arvo Baiba Dainis Dalia Dace Darius Eglė Gediminas Gintaras Guntis Gunta Ieva Ilze Inese Inga Ivars Jaan Jānis Jonas Juris Jüri Jurgis Kaarel Kęstutis Kristaps Laima Liga Līga Linas
        Liina Mait Mantas Margus Māris Mart Mindaugas Modris Normunds Paulius Peeter Priit Raimonds Rasa Rein Rūta Saulius Sigita Tiit Toomas Uldis Urmas Valdas Valdis Vilma Vytautas Žydrūnas Žygimantas Aleksei Aleksandr Alexei
        Alexeï Alla Anatoli Andreï Andrey Arkadi Dmitri Dmitry Dimitri Ekaterina Elena Evgeni Evgueni Fiodor Fyodor Galina Guennadi Grigori Iouri Irina Ivan Konstantin Lev Leonid Lioudmila Ludmila Maksim Maxim Mikhail Nadejda Natalia
        Nikita Nikolaï Nikolai Oksana Oleg Olga Pavel Piotr Sergei Sergueï Sergey Sergio Stanislav Svetlana Tatiana Vadim Valentina Valeri Vassili Viatcheslav Viktor Vitali Vladislav Volodymyr Yevgeny Youri Yuri Akira Haruki Hiroshi
        Kenji Kenzo Makoto Naoko Satoshi Shinji Takashi Takeshi Yoko Yoshi Yuki Hideo Akihito Hayao Chen Wei Ming Mao Deng Ping Minh Nguyen Thi Anh Linh Kofi Kwame Nelson Désiré Ousseynou Modou Sékou Laurent-Désiré Joao Indira
        Rajiv Sanjay Arjun Priya Ravi Amit Anil Deepak Lakshmi Mohandas Narendra Rahul Ravindra Sunita Vijay Moshe Shimon Yitzhak Ariel Benyamin Golda Ehud Avraham Shlomo Yehuda Moïra
        """;

    // Known as first names, but as often something else: alone they prove nothing.
    private const string Ambiguous = """
        Abel Ange April Art Asia Aurore August Auguste Aube Austin Autumn Bay Beat Ben Bill Blanche Bo Bob Brook Brooke Camille Cameron Carmen Chad Chance Charity Chase Chelsea Chester Christian Clair Claire Clark Clay Clément Clémence
        Colin Concha Constance Constant Cora Cor Crystal Cruz Dag Daisy Dale Dan Dante Darling Dawn Dean Déborah Désiré Diamond Diane Dolores Domingo Don Dora Douglas Drew Duke Earl Ed Eden Elba Emir Ernest Esperanza
        Europe Eve Fay Faith Félicité Fleur Flora Flore Florence France Frank Franck Franklin Gene Georgia Germain Gil Ginger Glen Gloria Grace Grant Guy Hazel Heather Hector Holly Homer Hope Houston Hunter Ion Isis Iris Isla Ivy Jack Jade
        Jean Jackson Jan Janvier Jay Jersey Jesse Jesús Jo Job Jon Jordan Joy Juan Jude Jules June Juni Juste Justice Kai Kay Kent Kim Kobe Lance Laurent Lee Leo León Léon Lilas Lima Lin Linden Line Lode Lola London Long Lorraine Lou Louis Lourdes
        Luc Luce Lucky Luna Luz Madeleine Madison Mai Malo Mali Manche Mara Marc Marceau Marguerite Maria Marie Marin Marina Marine Mark Mars Martin Martinique Mason Mate Max May Maya Mercedes Mercy Merle Miles Milan Milo Modeste Mona
        Montserrat Nancy Rosette Magdalena Rochelle Morris Morgan Myrtille Narcisse Natale Nelson Nice Noa Noël Noel Nola Noor Nova Olive Ombeline Orient Oscar Otto Owen Paix Paloma Paola Pascal Pat Patience Paul Paris Pau Pearl Penny Percy Perle Peter Phoenix Pierre Pilar Pin Pio
        Poppy Port Prosper Prudence Prune Quentin Raja Rasa Ray Reine Rex Rich Rio Rita Rob Roch Rod Rok Roman Romain Romane Romano Roméo Rosa Rosario Rose Ross Roy Ruby Rune Sage Saint Salvador Sam Santiago Santo Santos Saul Sean Serena Séverin
        Segundo Severn Shannon Shaw Sierra Sky Skye Soledad Stella Stan Sterling Sue Summer Sully Sydney Tara Ted Tim Till Tina Tom Ton Tore Toussaint Trinidad Troy Urban Urbain Ursule Valence Valentin Valentine Van Vega Venus Vera Victoire
        Victor Victoria Vidal Viola Violet Violette Virginia Virginie Ward Wade Warren Washington Wayne Wei Will Wit Wolf Zita Ali Amal Amin Aziz Iman Islam Malik Mali Sana Said Salem Sultan Deniz Can Rim Hayat Anh Thi Linh Chen Mao Ming Ping Deng Lev Lula
        Ida Ira Dina Nina Gina Lena Lina Leen Lien Floor Roos Saar Stef Mart Rein Liga Rada Rosen Nada Luka Novak Tin Tea Ante Jure Mike Ola Pola Kalina Jagoda Róża Maj Maja Gun Per Pär Ove Ib Kari Satu Virág Vera Edit Pál Dan Marian Dana Remus
        Celeste Céleste Felice Fortunato Leone Viola Grazia Vito Santo Romolo Remo Azzurra Allegra Candela Blanca Alba Consuelo Milagros Nieves Remedios Virtudes Asunción Encarnación Purificación Concepción Primitivo Belén Rocío Pepe Paco
        Octave Ondine Placide Pervenche Capucine Clémentine Mélodie Océane Colette Marjolaine Jacinthe Hyacinthe Clovis César Ulysse Achille Narcisse Basile Blaise Hilaire Honoré Urbain Valère Léger Aristide Aimé Aimée Désirée Parfait Constantin
        Alexandre Adam David Simon Thomas Gilbert Robert Richard Bernard Michel André Denis Olivier Vincent Lambert Raymond Roger Laurence Henri Leslie Lewis Harris Harrison Elliott Gordon Graham Howard Keith Marshall Mitchell Murray Norris Perry Russell
        Scott Spencer Stanley Stewart Stuart Terry Todd Tyler Wallace Wesley Whitney Barry Craig Curtis Duncan Dylan Everett Gilles Marion Sacha Casey Carter Bailey Ashley Aubrey Logan Lloyd Mackenzie
        Thor Freja Odin Apollon Diane Flore Minerve Hermès Isolde Tristan Lancelot Perceval Gauvain Roland Godefroy Ogier Melchior Balthazar Moïse Élie Isaac Jacob Abraham Salomon Joseph Samuel Ruben Esther Judith Jérémie Daniel Ézéchiel Osée Joël Amos Jonas Michée
        """;

    internal static void AddTo(WordTable table)
    {
        foreach (var list in new[] { French, Arabic, English, German, Spanish, Italian, Dutch, Polish, Others })
            table.Add(list, (ulong)NameWord.First);
        table.Add(Ambiguous, (ulong)NameWord.Common);
    }
}
