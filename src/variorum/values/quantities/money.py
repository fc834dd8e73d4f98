"""Currencies: how each is written, by ISO 4217 code; no rate between two of them is known here.

A row is code | name | forms. A form after "=" is read with its case; the others in any. "@" before the nation
stands for "read the noun alone too": "@polish zloty zlotys" gives "polish zloty", "zlotys" and so on. Nouns that
are English words of their own ("colon", "sol") are read with their nation or their code alone.
"""

from __future__ import annotations

from collections.abc import Iterator

_ROWS = """
USD|dollar|u.s.|dollar u.s.|dollars us|dollar us|dollars american|dollars dollar dollars buck bucks =USD =US$ =$
AUD|australian dollar|australian|dollar australian|dollars aussie|dollars =AUD
CAD|canadian dollar|canadian|dollar canadian|dollars =CAD =CDN
NZD|new zealand dollar|new|zealand|dollar new|zealand|dollars =NZD
HKD|hong kong dollar|hong|kong|dollar hong|kong|dollars =HKD
SGD|singapore dollar|singapore|dollar singapore|dollars singaporean|dollars =SGD
TWD|taiwan dollar|taiwan|dollar taiwan|dollars taiwanese|dollars =TWD
GBP|pound sterling|pounds|sterling pound|sterling sterling british|pound british|pounds quid =GBP
EUR|euro|euro euros =EUR =€
JPY|japanese yen|yen japanese|yen =JPY =円
CNY|chinese yuan|yuan yuans chinese|yuan renminbi rmb kuai =CNY =RMB =元
INR|rupee|rupee rupees indian|rupee indian|rupees =INR
RUB|ruble|ruble rubles rouble roubles russian|ruble russian|rubles russian|rouble russian|roubles =RUB =RUR
CHF|swiss franc|swiss|franc swiss|francs franc francs =CHF =SFr
KRW|won|won south|korean|won korean|won =KRW
TRY|turkish lira|turkish|lira turkish|liras lira liras =TRY
ILS|shekel|shekel shekels israeli|shekel israeli|shekels =ILS =NIS
BRL|real|real reals reais brazilian|real brazilian|reals brazilian|reais =BRL
MXN|mexican peso|mexican|peso mexican|pesos peso pesos =MXN
DEM|mark|german|marks german|mark deutsche|marks deutsche|mark deutschmark deutschmarks =DEM =DM
FIM|finnish markka|finnish|markka markka =FIM
NLG|dutch guilder|guilder guilders dutch|guilder dutch|guilders =NLG
ESP|peseta|peseta pesetas =ESP
XBT|bitcoin|bitcoin bitcoins =BTC =XBT
ETH|ether|ether ethers =ETH
"""
# code | name where it is not "nation noun" | nations ("@": the noun alone too) | noun plural
_NATIONS = """
AED||@emirati|dirham dirhams
AFN||@afghan|afghani afghanis
ALL||albanian|lek leke
AMD||armenian|dram drams
ANG||antillean|guilder guilders
AOA||@angolan|kwanza kwanzas
ARS||argentine,argentinian|peso pesos
AZN||@azerbaijani|manat manats
BAM||bosnian|mark marks
BBD||barbadian,barbados|dollar dollars
BDT||bangladeshi|taka takas
BGN||bulgarian|lev leva
BHD||bahraini|dinar dinars
BMD||bermudian,bermuda|dollar dollars
BND||brunei|dollar dollars
BOB||@bolivian|boliviano bolivianos
BSD||bahamian|dollar dollars
BTN||@bhutanese|ngultrum ngultrums
BWP||botswana|pula pula
BYN||belarusian|ruble rubles
BZD||belize|dollar dollars
CDF||congolese|franc francs
CLP||chilean|peso pesos
COP||colombian|peso pesos
CRC|costa rican colón|costa rican|colón colones
CRC|costa rican colón|costa rican|colon colons
CUP||cuban|peso pesos
CVE||cape verdean|escudo escudos
CZK|czech koruna|@czech|koruna korunas
CZK|czech koruna|czech|crown crowns
DKK|danish krone|danish|krone kroner
DKK|danish krone|danish|crown crowns
DOP||dominican|peso pesos
DZD||algerian|dinar dinars
EGP||egyptian|pound pounds
ETB||@ethiopian|birr birr
FJD||fijian,fiji|dollar dollars
GEL||@georgian|lari laris
GHS||@ghanaian,ghana|cedi cedis
GIP||gibraltar|pound pounds
GMD||@gambian|dalasi dalasis
GNF||guinean|franc francs
GTQ||@guatemalan|quetzal quetzales
GYD||guyanese,guyana|dollar dollars
HNL||@honduran|lempira lempiras
HRK||@croatian|kuna kunas
HTG||@haitian|gourde gourdes
HUF|forint|@hungarian|forint forints
IDR|rupiah|@indonesian|rupiah rupiahs
IQD||iraqi|dinar dinars
IRR|rial|@iranian|rial rials
ISK||icelandic|krona kronur
JMD||jamaican,jamaica|dollar dollars
JOD||jordanian|dinar dinars
KES||kenyan,kenya|shilling shillings
KGS||kyrgyz|som soms
KHR||@cambodian|riel riels
KPW||north korean|won won
KWD||kuwaiti|dinar dinars
KYD||cayman|dollar dollars
KZT||@kazakh,kazakhstani|tenge tenge
LAK||@lao,laotian|kip kips
LBP||lebanese|pound pounds
LKR||sri lankan|rupee rupees
LRD||liberian|dollar dollars
LYD||libyan|dinar dinars
MAD||moroccan|dirham dirhams
MDL||moldovan|leu lei
MGA||@malagasy|ariary ariary
MKD||@macedonian|denar denars
MMK||@myanmar,burmese|kyat kyats
MNT||@mongolian|tugrik tugriks
MOP||@macanese,macau|pataca patacas
MUR||mauritian|rupee rupees
MVR||@maldivian|rufiyaa rufiyaa
MWK||malawian|kwacha kwachas
MYR|ringgit|@malaysian|ringgit ringgits
MZN||@mozambican|metical meticais
NAD||namibian|dollar dollars
NGN|naira|@nigerian|naira nairas
NIO||@nicaraguan|cordoba cordobas
NOK|norwegian krone|norwegian|krone kroner
NOK|norwegian krone|norwegian|crown crowns
NPR||nepalese|rupee rupees
OMR||omani|rial rials
PAB||@panamanian|balboa balboas
PEN||peruvian|sol soles
PGK||papuan|kina kinas
PHP|philippine peso|philippine,filipino|peso pesos
PKR|pakistani rupee|pakistani,pakistan|rupee rupees
PLN|zloty|@polish|zloty zlotys
PLN|zloty|@polish|złoty złotych
PYG||@paraguayan|guarani guaranies
QAR||qatari|riyal riyals
RON||romanian|leu lei
RSD||serbian|dinar dinars
RWF||rwandan|franc francs
SAR|riyal|@saudi|riyal riyals
SCR||seychelles|rupee rupees
SDG||sudanese|pound pounds
SEK|swedish krona|@swedish|krona kronor
SEK|swedish krona|swedish|crown crowns
SLL||sierra leonean|leone leones
SOS||somali|shilling shillings
SRD||surinamese|dollar dollars
SYP||syrian|pound pounds
SZL||@swazi|lilangeni emalangeni
THB|baht|@thai|baht bahts
TJS||@tajikistani,tajik|somoni somoni
TMT||turkmen|manat manats
TND||tunisian|dinar dinars
TTD||trinidad|dollar dollars
TZS||tanzanian,tanzania|shilling shillings
UAH|hryvnia|@ukrainian|hryvnia hryvnias
UAH|hryvnia|@ukrainian|hryvnya hryvnyas
UGX||ugandan,uganda|shilling shillings
UYU||uruguayan|peso pesos
UZS||uzbek|som soms
VES||@venezuelan|bolivar bolivars
VND||@vietnamese|dong dong
XAF||central african|franc francs
XOF||west african|franc francs
YER||yemeni|rial rials
ZAR|rand|@south african|rand rands
ZMW||zambian|kwacha kwachas
ZWL||zimbabwean,zimbabwe|dollar dollars
ITL||@italian|lire lire
FRF||french|franc francs
BEF||belgian|franc francs
ATS||austrian|schilling schillings
GRD||@greek|drachma drachmas
PTE||portuguese|escudo escudos
IEP||irish|pound pounds
SKK||slovak|koruna korunas
"""
# name | code | parts of one | forms
_PARTS = """
cent|USD|0.01|cent cents
penny|GBP|0.01|pence penny pennies =p
satoshi|XBT|1e-8|satoshi satoshis
kopek|RUB|0.01|kopek kopeks kopeck kopecks
paisa|INR|0.01|paisa paise
centavo|MXN|0.01|centavo centavos
grosz|PLN|0.01|grosz groszy
agora|ILS|0.01|agora agorot
jiao|CNY|0.1|jiao mao
fen|CNY|0.01|fen
pfennig|DEM|0.01|pfennig pfennigs
croatian kuna|HRK|1|=kn
piastre|EGP|0.01|piastre piastres piaster piasters
"""
SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "฿": "THB",
    "₿": "XBT",
    "₡": "CRC",
    "₭": "LAK",
    "₾": "GEL",
    "₱": "PHP",
    "₫": "VND",
    "₸": "KZT",
    "₲": "PYG",
    "₵": "GHS",
    "₮": "MNT",
    "₼": "AZN",
    "៛": "KHR",
    "؋": "AFN",
    "֏": "AMD",
    "৳": "BDT",
    "zł": "PLN",
    "Kč": "CZK",
}
# What may stand before a dollar sign.
DOLLARS = {
    **dict.fromkeys(("A", "AU", "AUD"), "AUD"),
    **dict.fromkeys(("C", "CA", "CAD", "CDN"), "CAD"),
    **dict.fromkeys(("NZ", "NZD"), "NZD"),
    **dict.fromkeys(("HK", "HKD"), "HKD"),
    **dict.fromkeys(("S", "SG", "SGD"), "SGD"),
    **dict.fromkeys(("NT", "TWD"), "TWD"),
    **dict.fromkeys(("MEX", "MXN"), "MXN"),
    **dict.fromkeys(("", "US", "U.S.", "USD"), "USD"),
    "R": "BRL",
    "RD": "DOP",
    "J": "JMD",
    "TT": "TTD",
    "BZ": "BZD",
    "FJ": "FJD",
    "Z": "ZWL",
}
_WORDS = frozenset({"ALL", "CUP", "MAD", "COP", "PEN", "SOS", "GEL"})  # codes that are words in a line of capitals
# Codes that are read in small letters too: none is a word.
SMALL_CODES = frozenset(
    "usd eur gbp jpy cny rmb chf aud cad nzd hkd sgd inr rub krw brl mxn zar sek nok dkk pln czk huf ils thb idr".split()
)


def currencies() -> Iterator[tuple[str, str, float, str]]:
    """(name, code, factor, form) of every way to write a currency or a part of one; a form after "=" keeps its case."""
    for row in _ROWS.strip().splitlines():
        code, name, forms = row.split("|", 2)
        for form in forms.split():
            yield name, code, 1.0, form.replace("|", " ")
    for row in _NATIONS.strip().splitlines():
        code, name, nations, nouns = row.split("|")
        written = (*_named(nations, nouns), *(() if code in _WORDS else (f"={code}",)))
        yield from ((name or f"{_first(nations)} {nouns.split()[0]}", code, 1.0, form) for form in written)
    for row in _PARTS.strip().splitlines():
        name, code, factor, forms = row.split("|")
        yield from ((name, code, float(factor), form) for form in forms.split())


def _first(nations: str) -> str:
    return nations.lstrip("@").split(",")[0]


def _named(nations: str, nouns: str) -> Iterator[str]:
    for noun in nouns.split():
        yield from (f"{nation} {noun}" for nation in nations.lstrip("@").split(","))
        if nations.startswith("@"):
            yield noun
