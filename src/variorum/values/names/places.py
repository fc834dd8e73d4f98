"""Countries and the states of the United States under their names, adjectives and inhabitants.

One row a place: the name; other names; adjectives and inhabitants. What a headline calls "US", an
article "America" and a sentence "American" is one place here.
"""

from __future__ import annotations

from functools import cache

COUNTRIES = """
Afghanistan;;Afghan Afghans
Albania;;Albanian Albanians
Algeria;;Algerian Algerians
Andorra;;Andorran Andorrans
Angola;;Angolan Angolans
Antigua and Barbuda;Antigua;Antiguan Antiguans
Argentina;;Argentine Argentinian Argentines Argentinians
Armenia;;Armenian Armenians
Australia;;Australian Australians
Austria;;Austrian Austrians
Azerbaijan;;Azerbaijani Azerbaijanis Azeri Azeris
Bahamas;;Bahamian Bahamians
Bahrain;;Bahraini Bahrainis
Bangladesh;;Bangladeshi Bangladeshis
Barbados;;Barbadian Barbadians
Belarus;Byelorussia;Belarusian Belarusians Belarussian Belarussians
Belgium;;Belgian Belgians
Belize;;Belizean Belizeans
Benin;;Beninese
Bhutan;;Bhutanese
Bolivia;;Bolivian Bolivians
Bosnia and Herzegovina;Bosnia,Bosnia-Herzegovina;Bosnian Bosnians
Botswana;;Botswanan Motswana Batswana
Brazil;;Brazilian Brazilians
Brunei;;Bruneian Bruneians
Bulgaria;;Bulgarian Bulgarians
Burkina Faso;;Burkinabe Burkinabè
Burundi;;Burundian Burundians
Cambodia;;Cambodian Cambodians
Cameroon;;Cameroonian Cameroonians
Canada;;Canadian Canadians
Cape Verde;Cabo Verde;Cape-Verdean
Central African Republic;CAR;
Chad;;Chadian Chadians
Chile;;Chilean Chileans
China;People's Republic of China,PRC;Chinese
Colombia;;Colombian Colombians
Comoros;;Comorian Comorians
Costa Rica;;Costa-Rican Costa-Ricans
Croatia;;Croatian Croatians Croat Croats
Cuba;;Cuban Cubans
Cyprus;;Cypriot Cypriots
Czech Republic;Czechia;Czech Czechs
Democratic Republic of the Congo;Democratic Republic of Congo,DRC,DR Congo,Congo-Kinshasa;
Denmark;;Danish Dane Danes
Djibouti;;Djiboutian Djiboutians
Dominica;;
Dominican Republic;;Dominican Dominicans
East Timor;Timor-Leste;Timorese
Ecuador;;Ecuadorian Ecuadorians Ecuadorean Ecuadoreans
Egypt;;Egyptian Egyptians
El Salvador;;Salvadoran Salvadorans Salvadorean Salvadoreans
Equatorial Guinea;;Equatoguinean
Eritrea;;Eritrean Eritreans
Estonia;;Estonian Estonians
Eswatini;Swaziland;Swazi Swazis
Ethiopia;;Ethiopian Ethiopians
European Union;EU,E.U.;
Fiji;;Fijian Fijians
Finland;;Finnish Finn Finns
France;;French Frenchman Frenchmen Frenchwoman
Gabon;;Gabonese
Gambia;;Gambian Gambians
Georgia;;Georgian Georgians
Germany;;German Germans
Ghana;;Ghanaian Ghanaians
Greece;;Greek Greeks
Greenland;;Greenlandic Greenlander Greenlanders
Grenada;;Grenadian Grenadians
Guatemala;;Guatemalan Guatemalans
Guinea;;Guinean Guineans
Guinea-Bissau;;
Guyana;;Guyanese
Haiti;;Haitian Haitians
Honduras;;Honduran Hondurans
Hong Kong;;Hongkonger Hongkongers
Hungary;;Hungarian Hungarians
Iceland;;Icelandic Icelander Icelanders
India;;Indian Indians
Indonesia;;Indonesian Indonesians
Iran;Islamic Republic of Iran;Iranian Iranians
Iraq;;Iraqi Iraqis
Ireland;Republic of Ireland;Irish Irishman Irishmen
Israel;;Israeli Israelis
Italy;;Italian Italians
Ivory Coast;Cote d'Ivoire,Côte d'Ivoire;Ivorian Ivorians
Jamaica;;Jamaican Jamaicans
Japan;;Japanese
Jordan;;Jordanian Jordanians
Kazakhstan;;Kazakh Kazakhs Kazakhstani
Kenya;;Kenyan Kenyans
Kiribati;;
Kosovo;;Kosovan Kosovar Kosovars
Kuwait;;Kuwaiti Kuwaitis
Kyrgyzstan;;Kyrgyz Kyrgyzstani
Laos;;Laotian Laotians Lao
Latvia;;Latvian Latvians
Lebanon;;Lebanese
Lesotho;;Basotho
Liberia;;Liberian Liberians
Libya;;Libyan Libyans
Liechtenstein;;Liechtensteiner
Lithuania;;Lithuanian Lithuanians
Luxembourg;;Luxembourger
Macau;Macao;Macanese
Madagascar;;Malagasy
Malawi;;Malawian Malawians
Malaysia;;Malaysian Malaysians
Maldives;;Maldivian Maldivians
Mali;;Malian Malians
Malta;;Maltese
Marshall Islands;;Marshallese
Mauritania;;Mauritanian Mauritanians
Mauritius;;Mauritian Mauritians
Mexico;;Mexican Mexicans
Micronesia;;Micronesian Micronesians
Moldova;;Moldovan Moldovans
Monaco;;Monegasque
Mongolia;;Mongolian Mongolians
Montenegro;;Montenegrin Montenegrins
Morocco;;Moroccan Moroccans
Mozambique;;Mozambican Mozambicans
Myanmar;Burma;Burmese
Namibia;;Namibian Namibians
Nauru;;Nauruan
Nepal;;Nepalese Nepali Nepalis
Netherlands;Holland,The Netherlands;Dutch Dutchman Dutchmen
New Zealand;;New-Zealander New-Zealanders
Nicaragua;;Nicaraguan Nicaraguans
Niger;;Nigerien Nigeriens
Nigeria;;Nigerian Nigerians
North Korea;DPRK,D.P.R.K.,Democratic People's Republic of Korea;North-Korean North-Koreans
North Macedonia;Macedonia;Macedonian Macedonians
Northern Ireland;;Northern-Irish
Norway;;Norwegian Norwegians
Oman;;Omani Omanis
Pakistan;;Pakistani Pakistanis
Palau;;Palauan
Palestine;State of Palestine,Palestinian territories;Palestinian Palestinians
Panama;;Panamanian Panamanians
Papua New Guinea;PNG;
Paraguay;;Paraguayan Paraguayans
Peru;;Peruvian Peruvians
Philippines;;Philippine Filipino Filipinos Filipina Filipinas
Poland;;Polish Pole Poles
Portugal;;Portuguese
Puerto Rico;;Puerto-Rican Puerto-Ricans
Qatar;;Qatari Qataris
Republic of the Congo;Congo-Brazzaville,Congo;Congolese
Romania;;Romanian Romanians
Russia;Russian Federation;Russian Russians
Rwanda;;Rwandan Rwandans
Samoa;;Samoan Samoans
San Marino;;
Saudi Arabia;Kingdom of Saudi Arabia,KSA;Saudi Saudis Saudi-Arabian
Scotland;;Scottish Scot Scots
England;;English Englishman Englishmen
Wales;;Welsh Welshman Welshmen
Senegal;;Senegalese
Serbia;;Serbian Serbians Serb Serbs
Seychelles;;Seychellois
Sierra Leone;;Sierra-Leonean Sierra-Leoneans
Singapore;;Singaporean Singaporeans
Slovakia;Slovak Republic;Slovak Slovaks Slovakian
Slovenia;;Slovenian Slovenians Slovene Slovenes
Solomon Islands;;
Somalia;;Somali Somalis
South Africa;;South-African South-Africans
South Korea;Republic of Korea,ROK,R.O.K.;South-Korean South-Koreans
South Sudan;;South-Sudanese
Soviet Union;USSR,U.S.S.R.;Soviet Soviets
Spain;;Spanish Spaniard Spaniards
Sri Lanka;;Sri-Lankan Sri-Lankans
Sudan;;Sudanese
Suriname;;Surinamese
Sweden;;Swedish Swede Swedes
Switzerland;;Swiss
Syria;Syrian Arab Republic;Syrian Syrians
Taiwan;;Taiwanese
Tajikistan;;Tajik Tajiks
Tanzania;;Tanzanian Tanzanians
Thailand;;Thai Thais
Tibet;;Tibetan Tibetans
Togo;;Togolese
Tonga;;Tongan Tongans
Trinidad and Tobago;Trinidad;Trinidadian Trinidadians
Tunisia;;Tunisian Tunisians
Turkey;Türkiye,Turkiye;Turkish Turk Turks
Turkmenistan;;Turkmen
Tuvalu;;
Uganda;;Ugandan Ugandans
Ukraine;;Ukrainian Ukrainians
United Arab Emirates;UAE,U.A.E.,Emirates;Emirati Emiratis
United Kingdom;UK,U.K.,Britain,Great Britain;British Briton Britons Brit Brits
United States;US,U.S.,USA,U.S.A.,America,United States of America;American Americans
Uruguay;;Uruguayan Uruguayans
Uzbekistan;;Uzbek Uzbeks
Vanuatu;;
Vatican City;Vatican,Holy See;
Venezuela;;Venezuelan Venezuelans
Vietnam;Viet Nam;Vietnamese
Yemen;;Yemeni Yemenis
Zambia;;Zambian Zambians
Zimbabwe;Rhodesia;Zimbabwean Zimbabweans
"""

STATES = """
Alabama;Ala.;Alabamian
Alaska;;Alaskan
Arizona;Ariz.;Arizonan
Arkansas;Ark.;Arkansan
California;Calif.;Californian Californians
Colorado;Colo.;Coloradan
Connecticut;Conn.;
Delaware;Del.;
District of Columbia;D.C.,DC,Washington D.C.,Washington DC;
Florida;Fla.;Floridian Floridians
Hawaii;Hawai'i;Hawaiian Hawaiians
Idaho;;Idahoan
Illinois;Ill.;
Indiana;Ind.;Hoosier
Iowa;;Iowan Iowans
Kansas;Kan.;Kansan
Kentucky;Ky.;Kentuckian
Louisiana;La.;
Maine;;
Maryland;Md.;
Massachusetts;Mass.;
Michigan;Mich.;
Minnesota;Minn.;Minnesotan
Mississippi;Miss.;
Missouri;Mo.;Missourian
Montana;Mont.;Montanan
Nebraska;Neb.;Nebraskan
Nevada;Nev.;Nevadan
New Hampshire;N.H.;
New Jersey;N.J.;
New Mexico;N.M.;
New York;N.Y.;New-Yorker New-Yorkers
North Carolina;N.C.;
North Dakota;N.D.;
Ohio;;Ohioan Ohioans
Oklahoma;Okla.;Oklahoman
Oregon;Ore.;Oregonian
Pennsylvania;Pa.,Penn.;Pennsylvanian
Rhode Island;R.I.;
South Carolina;S.C.;
South Dakota;S.D.;
Tennessee;Tenn.;
Texas;Tex.;Texan Texans
Utah;;Utahn
Vermont;Vt.;Vermonter
Virginia;Va.;Virginian
Washington;Wash.;
West Virginia;W.Va.,W. Va.;
Wisconsin;Wis.;
Wyoming;Wyo.;
"""

# The seats of government that stand in the news for a government; one that is a country of its own name is none.
CAPITALS = """
Afghanistan;Kabul
Algeria;Algiers
Argentina;Buenos Aires
Armenia;Yerevan
Australia;Canberra
Austria;Vienna
Azerbaijan;Baku
Bangladesh;Dhaka
Belarus;Minsk
Bolivia;La Paz
Bosnia and Herzegovina;Sarajevo
Brazil;Brasilia
Bulgaria;Sofia
Cambodia;Phnom Penh
Canada;Ottawa
Chile;Santiago
China;Beijing,Peking
Colombia;Bogota
Croatia;Zagreb
Cuba;Havana
Cyprus;Nicosia
Czech Republic;Prague
Denmark;Copenhagen
Ecuador;Quito
Egypt;Cairo
Eritrea;Asmara
Estonia;Tallinn
Ethiopia;Addis Ababa
European Union;Brussels
Finland;Helsinki
France;Paris
Georgia;Tbilisi
Germany;Berlin
Ghana;Accra
Greece;Athens
Hungary;Budapest
India;New Delhi,Delhi
Indonesia;Jakarta
Iran;Tehran,Teheran
Iraq;Baghdad
Ireland;Dublin
Italy;Rome
Japan;Tokyo
Jordan;Amman
Kenya;Nairobi
Kosovo;Pristina
Latvia;Riga
Lebanon;Beirut
Libya;Tripoli
Lithuania;Vilnius
Malaysia;Kuala Lumpur
Mexico;Mexico City
Moldova;Chisinau
Morocco;Rabat
Myanmar;Naypyidaw
Nepal;Kathmandu
Netherlands;The Hague
New Zealand;Wellington
Nicaragua;Managua
Nigeria;Abuja
North Korea;Pyongyang
Norway;Oslo
Pakistan;Islamabad
Peru;Lima
Philippines;Manila
Poland;Warsaw
Portugal;Lisbon
Qatar;Doha
Romania;Bucharest
Russia;Moscow
Rwanda;Kigali
Saudi Arabia;Riyadh
Scotland;Edinburgh
Serbia;Belgrade
Slovakia;Bratislava
Somalia;Mogadishu
South Africa;Pretoria
South Korea;Seoul
South Sudan;Juba
Spain;Madrid
Sri Lanka;Colombo
Sudan;Khartoum
Sweden;Stockholm
Syria;Damascus
Taiwan;Taipei
Thailand;Bangkok
Tunisia;Tunis
Turkey;Ankara
Uganda;Kampala
Ukraine;Kyiv,Kiev
United Arab Emirates;Abu Dhabi
United Kingdom;London
United States;Washington
Uzbekistan;Tashkent
Venezuela;Caracas
Vietnam;Hanoi
Yemen;Sanaa,Sana'a
Zimbabwe;Harare
"""

REGIONS = frozenset(
    "africa antarctica asia europe arctic balkans caribbean midwest scandinavia atlantic pacific mediterranean oceania caucasus".split()
)

_COMPASS = {"N.": "north", "S.": "south", "E.": "east", "W.": "west"}


@cache
def _table() -> dict[str, str]:
    known: dict[str, str] = {}
    for row in (COUNTRIES + STATES).split("\n"):
        if not row:
            continue
        name, others, people = row.split(";")
        forms = [name, *(other for other in others.split(",") if other), *(word.replace("-", " ") for word in people.split())]
        for form in forms:
            known.setdefault(_key(form), name)
    return known


def _key(form: str) -> str:
    # "US" is a country and "us" is not: what is short keeps its case, and so do abbreviations.
    bare = form.replace("’", "'")
    if len(bare.replace(".", "")) <= 4 and (bare.isupper() or bare.endswith(".")):
        return bare.replace(".", "").replace(" ", "")
    first, _, rest = bare.partition(" ")
    if rest and first in _COMPASS:
        bare = f"{_COMPASS[first]} {rest}"  # "N. Korea"
    return bare.casefold().removeprefix("the ")


def place_of(name: str) -> str | None:
    """The country or state that the word names, or whose adjective or inhabitant it is; None for any other word.

    >>> place_of("Britons"), place_of("U.S."), place_of("us")
    ('United Kingdom', 'United States', None)
    """
    return _table().get(_key(name.strip()))


@cache
def _adjectives() -> frozenset[str]:
    rows = [row.split(";") for row in (COUNTRIES + STATES).split("\n") if row]
    return frozenset(word.replace("-", " ").casefold() for row in rows for word in row[2].split())


def is_demonym(name: str) -> bool:
    """An adjective or an inhabitant ("French", "Ohioans"), not the place itself."""
    return name.strip().casefold() in _adjectives()


@cache
def _halves() -> frozenset[str]:
    countries = {row.split(";")[0].casefold() for row in COUNTRIES.split("\n") if row}
    return frozenset(
        name for name in countries for a, b in (("north", "south"), ("south", "north")) if name.replace(a, b, 1) in countries - {name}
    )


def is_half(name: str) -> bool:
    """A country that is one of two of a name, as North Korea: there "the North" and "the South" are short for them."""
    return (place_of(name) or "").casefold() in _halves()


@cache
def _seats() -> dict[str, str]:
    rows = [row.split(";") for row in CAPITALS.split("\n") if row]
    return {city.casefold().removeprefix("the "): country for country, cities in rows for city in cities.split(",")}


def governed_from(city: str) -> str | None:
    """The country whose government sits in the city, as news mean it by "Moscow denied it"; None for any other word.

    >>> governed_from("Moscow"), governed_from("Harbin")
    ('Russia', None)
    """
    return _seats().get(city.strip().casefold().removeprefix("the "))
