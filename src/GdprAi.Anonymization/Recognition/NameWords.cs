namespace GdprAi.Anonymization.Recognition;

/// <summary>What a word says about names in its place.</summary>
[Flags]
internal enum NameWord : ulong
{
    First = 1,

    /// <summary>A first name that is also a common word, a month or a place: needs a second sign.</summary>
    Common = 2,
    Surname = 4,
    Title = 8,
    Particle = 16,

    /// <summary>Begins sentences or names something else; no part of a name.</summary>
    Stop = 32,

    /// <summary>Before a name it makes a street, a school, a saint of it.</summary>
    Place = 64,

    /// <summary>"je m'appelle", "ich heiße".</summary>
    Calls = 128,
    Role = 256,
    Greets = 512,
    Signs = 1024,
    Label = 2048,
    StrongLabel = 4096,
    Organisation = 8192,

    /// <summary>Directly before a name it makes a work, a company, an event of it; "by" or "of" in between makes it a person again.</summary>
    Thing = 16384,

    /// <summary>An article: in capitals before a first name it makes a place or a title of it.</summary>
    Article = 32768,
}

/// <summary>The words that tell names: titles, labels, callings, small words, and the lists of first names and surnames.</summary>
internal static class NameWords
{
    private static readonly WordTable Table = Build();

    internal static NameWord Of(string text, int start, int end) => (NameWord)Table.Find(text, start, end);

    private static WordTable Build()
    {
        var table = new WordTable()
            .Add("""
                m mm mr mrs ms mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames dr docteur pr professeur me maître sir lady lord miss mister doctor
                herr herrn frau fräulein prof professor señor señora señorita sr sra srta don doña signor signore signora signorina sig dott dottor dottoressa avv ing
                dhr mevr mevrouw meneer mw heer pan pani panem panią pana dom senhor senhora fru doktor mag dipl univ dra drs abbé sœur soeur
                """, (ulong)NameWord.Title)
            .Add("de du des d del della dello dei di da dos das do van von der den ter ten vom zu zum zur af av ben bin ibn al el le la les st mac mc o y e", (ulong)NameWord.Particle)
            .Add("""
                appelle prénomme heiße heisse heiße llamo llama chiamo chiama heet nazywam named nombre
                """, (ulong)NameWord.Calls)
            .Add("""
                client cliente patient patiente président présidente ministre premier acteur actrice chanteur chanteuse réalisateur réalisatrice écrivain écrivaine poète
                auteur auteure philosophe historien historienne peintre sculpteur architecte compositeur musicien musicienne guitariste pianiste batteur bassiste
                journaliste animateur animatrice producteur scénariste romancier romancière dramaturge roi reine prince princesse empereur impératrice duc duchesse comte
                comtesse baron baronne marquis marquise général colonel capitaine commandant lieutenant maréchal amiral sénateur député députée maire préfet juge avocat
                avocate directeur directrice gérant gérante entraîneur joueur joueuse footballeur attaquant gardien pilote cycliste champion championne athlète tennisman
                nageur boxeur mathématicien physicien chimiste biologiste médecin chirurgien botaniste naturaliste astronome ingénieur inventeur explorateur navigateur
                cardinal évêque archevêque pape prêtre rabbin pasteur père mère frère fils fille sœur épouse époux mari femme veuve compagne compagnon ami amie oncle tante
                cousin neveu grand-père collègue salarié salariée employé employée étudiant étudiante élève candidat candidate locataire propriétaire conseiller conseillère
                commissaire inspecteur dessinateur photographe cinéaste metteur rappeur humoriste comédien comédienne danseur danseuse chorégraphe soprano ténor
                successeur disciple économiste sociologue psychologue linguiste archéologue théologien secrétaire chancelier gouverneur sultan calife tsar shérif détective
                par selon

                customer patient president minister actor actress singer director writer poet author philosopher historian painter sculptor composer musician guitarist
                drummer journalist producer novelist king queen prince princess emperor general colonel captain senator governor mayor judge lawyer coach player striker
                goalkeeper champion physicist chemist physician surgeon engineer cardinal bishop pope father mother brother son daughter sister wife husband colleague
                employee student candidate tenant owner by
                kunde kundin patientin präsident präsidentin minister sänger sängerin schauspieler schauspielerin schriftsteller dichter maler komponist könig königin kaiser
                kollege kollegin mitarbeiter mitarbeiterin sohn tochter ehefrau ehemann bruder schwester vater mutter
                paciente presidente actor actriz cantante escritor poeta pintor rey reina hijo hija hermano hermana esposa marido empleado
                attore attrice cantante scrittore pittore re regina figlio figlia fratello sorella moglie marito collega
                klant patiënt voorzitter zanger zangeres schrijver schilder koning koningin zoon dochter broer zus vrouw man collega
                klient pacjent prezydent minister aktor aktorka pisarz poeta malarz król królowa syn córka brat siostra żona mąż
                """, (ulong)NameWord.Role)
            .Add("bonjour bonsoir salut cher chère chers hello hi hey dear hallo liebe lieber hola querido querida estimado estimada ciao caro cara gentile beste hoi cześć drogi droga merci thanks danke gracias grazie bedankt", (ulong)NameWord.Greets)
            .Add("""
                cordialement salutations respectueusement amicalement bises regards sincerely cheers best grüße grüßen gruß saludos saluti groeten groet pozdrawiam pozdrowienia
                atentamente distinti truly yours signé signed gezeichnet bien merci thanks
                """, (ulong)NameWord.Signs)
            .Add("""
                nom prénom prénoms nomprénom name firstname lastname fullname surname forename givenname familyname maidenname middlename displayname customername username
                clientname patientname contactname employeename vorname nachname familienname nombre apellido apellidos nome cognome naam voornaam achternaam imię nazwisko imie
                sobrenome apelido nomdefamille
                """, (ulong)NameWord.StrongLabel)
            .Add("""
                client cliente patient patiente titulaire bénéficiaire assuré assurée demandeur demandeuse salarié salariée employé employée usager contact destinataire expéditeur auteur
                from to cc bcc de à von an para da aan van od do author customer user employee kunde patientin ansprechpartner kontakt contacto contatto contactpersoon klant klient
                signataire locataire propriétaire conducteur responsable conseiller interlocuteur candidat élève étudiant attn driver holder beneficiary tenant applicant
                """, (ulong)NameWord.Label)
            .Add("""
                rue avenue boulevard bd av quai impasse allée chemin square pont saint sainte san santa santo sankt são st ste lycée collège école université hôpital
                clinique église cathédrale basilique chapelle abbaye gare aéroport stade musée théâtre parc prix fondation institut fort château tour port cap mont île îles lac
                rivière baie golfe ville village commune canton département province comté région état états district quartier station métro centre hotel hôtel palais street road
                avenue square school college university hospital church airport stadium museum theatre park prize award foundation institute fort castle tower port cape mount lake
                river bay county city town straße platz schule universität krankenhaus kirche flughafen stadion museum stiftung schloss burg calle plaza colegio universidad
                iglesia aeropuerto via piazza scuola università ospedale chiesa aeroporto stadio straat plein school universiteit ziekenhuis kerk luchthaven ulica ul plac szkoła
                uniwersytet szpital kościół stade péninsule vallée col forêt
                """, (ulong)NameWord.Place)
            .Add("""
                place société groupe entreprise compagnie éditions maison marque parti club équipe journal magazine film album opéra roman navire uss hms avion missile
                affaire loi opération ouragan tempête festival coupe trophée tournoi salle ligne bataille traité siège guerre cratère astéroïde circuit série jeu chanson single
                """, (ulong)NameWord.Thing)
            .Add("la le les los las el il the new super nova san santa los gran grand grande petit petite", (ulong)NameWord.Article)
            .Add("""
                sa sas sarl eurl inc ltd llc gmbh ag kg spa srl bv nv plc corp corporation company co group groupe holding holdings foundation fondation university université
                street avenue airport school college hospital records bank banque airlines motors technologies systems consulting partners associés frères fils brothers stadium
                trophy award awards cup band orchestra quartet trio river lake county city museum park house square garden gardens island islands pictures magazine enterprises industries
                international studios studio entertainment tour open club clube futebol football rugby fc beach hills valley mountain mountains creek session show land arena center centre world news
                times post journal corporation laboratories press theatre theater hotel tower bridge
                """, (ulong)NameWord.Organisation)
            .Add("""
                le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos il elle ils elles on nous vous je tu
                et ou mais donc or ni car que qui quoi dont où quand comme si en dans sur sous par pour avec sans chez entre vers depuis pendant après avant lors selon malgré
                contre durant ainsi alors aussi bien puis ensuite enfin cependant toutefois néanmoins pourtant car afin tout toute tous toutes plusieurs certains certaines quelques
                chaque aucun aucune autre autres même deux trois quatre cinq six sept huit neuf dix premier première second seconde dernier dernière non oui pas plus moins très
                est sont était étaient fut furent sera ont avait avaient bonjour merci cordialement madame monsieur cher chère objet re fw fwd suite veuillez pouvez
                lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
                the a an this that these those his her its their my your our he she it we they you i and or but so if in on at by for with from to of as is are was were be been
                has have had do does did not no yes who what when where why how all some any each every please thank thanks hello hi dear regards best monday tuesday wednesday
                thursday friday saturday sunday january february march april may june july august september october november december there here then than can could would should
                will also after before during until while since however although because into over under between about
                der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass er sie es wir ihr ich du im am zum zur von vom mit nach bei aus für ist sind
                war waren wird wurde hat haben hatte nicht kein keine auch nur noch sehr mein dein sein unser euer bitte danke hallo sehr geehrte geehrter montag dienstag mittwoch
                donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
                el los las una unos unas y o pero que quien cuando donde como si en con sin por para desde hasta es son era fue no sí mi tu su nuestro hola gracias lunes martes
                miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre este esta estos al del
                il lo gli uno ed ma se perché quando dove come con senza per tra fra è sono era non sì mio tuo suo nostro ciao grazie lunedì martedì mercoledì giovedì venerdì
                sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre nel nella della dello degli alla dal questo questa
                het een en of maar dat die wie wat waar wanneer hoe op met voor van naar bij uit zijn was waren wordt werd heeft hebben had niet geen ook mijn jouw onze hun bedankt
                maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei augustus dit deze
                i oraz ale że kto co kiedy gdzie jak jeśli w we z ze na do od po przy dla o u jest są był była było być nie tak mój twój jego jej nasz ten ta to te dziękuję dzień
                poniedziałek wtorek środa czwartek piątek sobota niedziela styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
                france paris lyon marseille europe allemagne espagne italie belgique suisse londres londres berlin rome madrid afrique asie amérique états-unis canada québec chine
                japon russie inde angleterre écosse irlande grèce portugal autriche pologne turquie égypte maroc algérie tunisie israël liban syrie brésil mexique argentine
                français française français anglais anglaise allemand allemande italien italienne espagnol espagnole américain américaine européen européenne russe chinois japonais
                nord sud est ouest atlantique méditerranée pacifique moyen orient occident bretagne normandie alsace provence bourgogne champagne aquitaine auvergne picardie
                germany spain italy england london america american british german french english york california texas
                dieu christ église état république empire royaume révolution moyen âge renaissance guerre première seconde mondiale ligue coupe championnat jeux olympiques
                université école institut académie centre musée société parti front union conseil assemblée sénat parlement ministère cour tribunal armée marine
                nir iban bic siret siren tva ip mac url pdf json xml html http https api sdk sql id ref tél tel fax mail email e-mail adresse date numéro ville pays
                commande facture ticket dossier contrat compte carte client version service support équipe bureau direction ressources humaines
                """, (ulong)NameWord.Stop);

        FirstNames.AddTo(table);
        Surnames.AddTo(table);
        return table;
    }
}
