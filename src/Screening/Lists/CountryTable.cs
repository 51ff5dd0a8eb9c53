namespace Licet.Screening.Lists;

/// <summary>ISO 3166-1 alpha-2 codes with the names the lists use for them, one country a line: code, then names.</summary>
internal static class CountryTable
{
    public const string Lines = """
        AD|Andorra
        AE|United Arab Emirates|UAE|U.A.E.|Emirates|Dubai
        AF|Afghanistan|Islamic Republic of Afghanistan
        AG|Antigua and Barbuda
        AI|Anguilla
        AL|Albania
        AM|Armenia
        AO|Angola
        AQ|Antarctica
        AR|Argentina
        AS|American Samoa
        AT|Austria
        AU|Australia
        AW|Aruba
        AX|Aland Islands
        AZ|Azerbaijan
        BA|Bosnia and Herzegovina|Bosnia
        BB|Barbados
        BD|Bangladesh
        BE|Belgium
        BF|Burkina Faso
        BG|Bulgaria
        BH|Bahrain
        BI|Burundi
        BJ|Benin
        BL|Saint Barthelemy
        BM|Bermuda
        BN|Brunei|Brunei Darussalam
        BO|Bolivia|Bolivia, Plurinational State of|Plurinational State of Bolivia
        BQ|Bonaire, Sint Eustatius and Saba
        BR|Brazil
        BS|Bahamas|Bahamas, The|The Bahamas
        BT|Bhutan
        BV|Bouvet Island
        BW|Botswana
        BY|Belarus|Republic of Belarus
        BZ|Belize
        CA|Canada
        CC|Cocos (Keeling) Islands
        CD|Congo, Democratic Republic of the|Democratic Republic of the Congo|Congo (Democratic Republic of the)|Congo, The Democratic Republic of the|Congo (Kinshasa)|DR Congo|DRC|Zaire|Democratic Republic of Congo
        CF|Central African Republic
        CG|Congo, Republic of the|Republic of the Congo|Congo (Republic of the)|Congo|Congo (Brazzaville)
        CH|Switzerland
        CI|Cote d'Ivoire|Republic of Cote d'Ivoire|Cote d Ivoire|Ivory Coast
        CK|Cook Islands
        CL|Chile
        CM|Cameroon
        CN|China|People's Republic of China|China, People's Republic of|PRC|P.R. China|P.R.C.|P.R. of China|China (PRC)|PR China|Mainland China|P.R.China
        CO|Colombia
        CR|Costa Rica
        CU|Cuba
        CV|Cape Verde|Cabo Verde
        CW|Curacao
        CX|Christmas Island
        CY|Cyprus|Republic of Cyprus|Northern Cyprus
        CZ|Czech Republic|Czechia
        DE|Germany|Federal Republic of Germany
        DJ|Djibouti
        DK|Denmark
        DM|Dominica
        DO|Dominican Republic
        DZ|Algeria
        EC|Ecuador
        EE|Estonia
        EG|Egypt|Arab Republic of Egypt
        EH|Western Sahara
        ER|Eritrea
        ES|Spain
        ET|Ethiopia
        FI|Finland
        FJ|Fiji
        FK|Falkland Islands|Falkland Islands (Malvinas)
        FM|Micronesia|Micronesia, Federated States of|Federated States of Micronesia|Micronesia (Federated State of)
        FO|Faroe Islands
        FR|France
        GA|Gabon
        GB|United Kingdom|UK|U.K.|Great Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland
        GD|Grenada
        GE|Georgia
        GF|French Guiana
        GG|Guernsey
        GH|Ghana
        GI|Gibraltar
        GL|Greenland
        GM|Gambia|Gambia, The|The Gambia
        GN|Guinea
        GP|Guadeloupe
        GQ|Equatorial Guinea
        GR|Greece
        GS|South Georgia and the South Sandwich Islands
        GT|Guatemala
        GU|Guam
        GW|Guinea-Bissau
        GY|Guyana
        HK|Hong Kong|Hong Kong SAR|Hong Kong, China|Hongkong|China, Hong Kong Special Administrative Region|Hong Kong SAR, China
        HM|Heard Island and McDonald Islands
        HN|Honduras
        HR|Croatia
        HT|Haiti
        HU|Hungary
        ID|Indonesia
        IE|Ireland|Republic of Ireland
        IL|Israel|State of Israel
        IM|Isle of Man|Man, Isle of
        IN|India
        IO|British Indian Ocean Territory
        IQ|Iraq
        IR|Iran|Islamic Republic of Iran|Iran, Islamic Republic of|Iran (Islamic Republic of)
        IS|Iceland
        IT|Italy
        JE|Jersey
        JM|Jamaica
        JO|Jordan
        JP|Japan
        KE|Kenya
        KG|Kyrgyzstan|Kyrgyz Republic
        KH|Cambodia
        KI|Kiribati
        KM|Comoros
        KN|Saint Kitts and Nevis|St. Kitts and Nevis
        KP|North Korea|Korea, North|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|Korea (Democratic People's Republic of)|DPRK|D.P.R.K.|DPR Korea
        KR|South Korea|Korea, South|Republic of Korea|Korea, Republic of|Korea (Republic of)|Korea|ROK
        KW|Kuwait
        KY|Cayman Islands
        KZ|Kazakhstan
        LA|Laos|Lao People's Democratic Republic|Lao PDR
        LB|Lebanon|Republic of Lebanon|Lebanese Republic
        LC|Saint Lucia|St. Lucia
        LI|Liechtenstein
        LK|Sri Lanka
        LR|Liberia
        LS|Lesotho
        LT|Lithuania
        LU|Luxembourg
        LV|Latvia
        LY|Libya|Libyan Arab Jamahiriya|State of Libya
        MA|Morocco
        MC|Monaco
        MD|Moldova|Republic of Moldova|Moldova, Republic of
        ME|Montenegro
        MF|Saint Martin|St. Martin
        MG|Madagascar
        MH|Marshall Islands
        MK|North Macedonia|Republic of North Macedonia|Macedonia|Macedonia, The Former Yugoslav Republic of|North Macedonia, The Republic of|The former Yugoslav Republic of Macedonia
        ML|Mali
        MM|Burma|Myanmar|Burma (Myanmar)
        MN|Mongolia
        MO|Macau|Macao|Macao SAR
        MP|Northern Mariana Islands
        MQ|Martinique
        MR|Mauritania
        MS|Montserrat
        MT|Malta
        MU|Mauritius
        MV|Maldives
        MW|Malawi
        MX|Mexico
        MY|Malaysia
        MZ|Mozambique
        NA|Namibia
        NC|New Caledonia
        NE|Niger
        NF|Norfolk Island
        NG|Nigeria
        NI|Nicaragua
        NL|Netherlands|The Netherlands|Holland|Netherlands, The
        NO|Norway
        NP|Nepal
        NR|Nauru
        NU|Niue
        NZ|New Zealand
        OM|Oman
        PA|Panama
        PE|Peru
        PF|French Polynesia
        PG|Papua New Guinea
        PH|Philippines|The Philippines
        PK|Pakistan|Islamic Republic of Pakistan
        PL|Poland
        PM|Saint Pierre and Miquelon
        PN|Pitcairn|Pitcairn Islands
        PR|Puerto Rico
        PS|Palestine|Palestinian|Palestine, State of|State of Palestine|Palestinian Territories|West Bank|Gaza|Gaza Strip|Region: Gaza|Region: West Bank|Occupied Palestinian Territory
        PT|Portugal
        PW|Palau
        PY|Paraguay
        QA|Qatar
        RE|Reunion
        RO|Romania
        RS|Serbia
        RU|Russia|Russian Federation|Russia (Russian Federation)
        RW|Rwanda
        SA|Saudi Arabia|Kingdom of Saudi Arabia
        SB|Solomon Islands
        SC|Seychelles|Seycheles
        SD|Sudan|Republic of the Sudan|The Sudan
        SE|Sweden
        SG|Singapore
        SH|Saint Helena|Saint Helena, Ascension and Tristan da Cunha
        SI|Slovenia
        SJ|Svalbard and Jan Mayen
        SK|Slovakia|Slovak Republic
        SL|Sierra Leone
        SM|San Marino
        SN|Senegal
        SO|Somalia
        SR|Suriname
        SS|South Sudan|South Sudan, Republic of|Republic of South Sudan
        ST|Sao Tome and Principe
        SV|El Salvador
        SX|Sint Maarten|Sint Maarten (the Dutch two-fifths of the island of Saint Martin)
        SY|Syria|Syrian Arab Republic
        SZ|Eswatini|Swaziland|Kingdom of Eswatini
        TC|Turks and Caicos Islands
        TD|Chad
        TF|French Southern Territories
        TG|Togo
        TH|Thailand
        TJ|Tajikistan
        TK|Tokelau
        TL|Timor-Leste|East Timor
        TM|Turkmenistan
        TN|Tunisia
        TO|Tonga
        TR|Turkey|Turkiye|Republic of Turkiye|Republic of Turkey
        TT|Trinidad and Tobago
        TV|Tuvalu
        TW|Taiwan|Taiwan, Province of China|Taiwan, China|Chinese Taipei
        TZ|Tanzania|Tanzania, United Republic of|United Republic of Tanzania
        UA|Ukraine|Crimea|Region: Crimea|Crimea (Region of Ukraine)|Crimea region of Ukraine|Occupied Crimea
        UG|Uganda
        UM|United States Minor Outlying Islands
        US|United States|United States of America|USA|U.S.A.|U.S.
        UY|Uruguay
        UZ|Uzbekistan
        VA|Vatican City|Holy See|Holy See (Vatican City State)
        VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines
        VE|Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)
        VG|British Virgin Islands|Virgin Islands, British|BVI
        VI|US Virgin Islands|Virgin Islands, U.S.|U.S. Virgin Islands
        VN|Vietnam|Viet Nam|Socialist Republic of Vietnam
        VU|Vanuatu
        WF|Wallis and Futuna
        WS|Samoa
        XK|Kosovo
        YE|Yemen|Republic of Yemen
        YT|Mayotte
        ZA|South Africa|Republic of South Africa
        ZM|Zambia
        ZW|Zimbabwe
        """;
}
