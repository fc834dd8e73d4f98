"""Given names: short forms of one name, and names that are borne mostly by men or mostly by women.

"Joe" and "Joseph" may be one person; "Mr. Clinton" is not Hillary. Both tables are small and general.
"""

from __future__ import annotations

from functools import cache

SHORT_FORMS = """
abigail abby; abraham abe; albert al bert; alexander alex alec sasha sandy; alexandra alex sandra; alfred al fred; andrew andy drew
anthony tony; antonio tony; arthur art; barbara barb; barack barry; bartholomew bart; benjamin ben benny bibi; bernard bernie
catherine kate cathy
katherine kate kathy katie; charles charlie chuck; christine chris tina; christina chris tina; christopher chris kit; clifford cliff
daniel dan danny; david dave; deborah debbie deb; dennis denny; donald don donny; dorothy dot; douglas doug; dwight ike
edward ed eddie ted ned
elizabeth liz beth betty eliza lisa; eugene gene; evgeny yevgeny evgeni evgenii yevgeni zhenya; frances fran; francis frank
franklin frank; frederick fred freddy; gabriel gabe; gerald gerry jerry
geoffrey geoff; gregory greg; harold hal harry; henry hank harry; herbert herb; hubert hugh; jacob jake; jacqueline jackie
james jim jimmy jamie
janet jan; jeffrey jeff; jennifer jen jenny; jeremy jerry; jessica jess; john jack johnny jon; jonathan jon; joseph joe joey; joshua josh
judith judy
julius jules; kenneth ken kenny; kimberly kim; lawrence larry; leonard len leo lenny; leslie les; louis lou; lucille lucy
margaret maggie meg peggy
marcus mark; martin marty; matthew matt; maximilian max; megan meg; melissa mel; michael mike mick mickey; mikhail misha; mitchell mitch
nancy nan; nathan nate; nathaniel nat nate; nicholas nick; nikolai nick; oliver ollie; pamela pam; patricia pat patty; patrick pat paddy
peter pete
philip phil; phillip phil; rachel rach; randall randy; raymond ray; rebecca becky; richard rich rick dick ricky; robert rob bob bobby
roberta bobbie
rodney rod; roger rog; ronald ron ronnie; rosemary rose; samantha sam; samuel sam sammy; sandra sandy sandi; sarah sally; simon si
solomon sol
stanley stan; stephen steve; steven steve; stephanie steph; stuart stu; susan sue susie; suzanne sue; terence terry
theodore ted teddy theo; thomas tom tommy
timothy tim; valerie val; victor vic; victoria vicky; vincent vince; virginia ginny; vladimir volodya vova; walter walt; wesley wes
william will bill billy willy; zachary zach
dmitry dimitri dmitri dmitriy; sergey sergei serge; alexei alexey aleksei aleksey; andrei andrey
mohammed muhammad mohamed mohammad muhammed
"""

MEN = """
aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali allen andre andrei andrew andy
angelo anthony antonio ari arnold
arthur asa barack barry ben benjamin bernard bernie bill bob boris brad brandon brendan brett brian bruce bryan carl carlos charles
charlie chris christian christopher chuck
clarence craig dale dan daniel darren dave david dean dennis derek devin dick dmitry dominic don donald doug douglas dwight dylan earl ed
eddie edward elon emmanuel
enrique eric erik ernest ethan eugene evan felix fernando francis francisco frank franklin fred frederick gary gavin gene geoff geoffrey
george gerald giovanni glenn gordon graham
grant greg gregory guillermo guy harold harry harvey hassan henry herbert howard hugh hugo hussein ian ibrahim igor ivan jack jacob jair
jake james jamie jared jason jay jeb jeff
jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karl
keith ken kenneth kevin khalid kyle lance larry
lawrence lee leo leon leonard lloyd logan louis lucas luis luke malcolm manuel marc marco marcus mario mark martin marvin matt matthew
maurice max michael miguel mike mikhail mitch mitt
mohamed mohammed muhammad muhammadu nathan neil nicholas nick nicolas nigel noah norman oleg oliver omar oscar owen pablo patrick paul
pedro peter phil philip pierre rafael ralph randy raul ray
raymond recep rex ricardo richard rick rob robert roberto robin rod rodney roger roland ron ronald ross roy rudy rupert russell ryan
samuel scott sean sergei sergey seth shane simon stanley stephen
steve steven stuart ted terry theodore thomas tim timothy todd tom tommy tony travis tyler vernon victor viktor vincent vladimir volodymyr
walter warren wayne wesley will william xavier yusuf zachary
"""

WOMEN = """
abigail adriana agnes alexandra alice alicia alison allison amanda amber amina amy ana andrea angela angelina anita ann anna anne annie
april aisha ashley audrey barbara beatrice becky bernadette beth betty
beverly bonnie brenda bridget britney camilla carla carly carmen carol caroline carolyn catherine cathy celeste charlotte cheryl chloe
christina christine cindy claire clara claudia colleen condoleezza
connie courtney crystal cynthia daisy dana danielle dawn debbie deborah debra denise diana diane donna doris dorothy edith eileen elaine
eleanor elena elisa eliza elizabeth ella ellen emily emma erica erin esther
ethel eva evelyn fatima faye felicia fiona florence frances gabriela gail gina ginny glenda gloria grace greta gwen hannah harriet heather
heidi helen hillary holly hope ida ingrid irene isabel isabella ivanka
jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy
julia julie june kamala karen kate katherine kathleen kathryn kathy katie kayleigh kellyanne
kelly kim kimberly kirsten kristen kristin laura lauren laurie leah leila lena lily linda lisa liz lois loretta lori lorraine louise lucia
lucy lydia lynn mabel madeleine maggie malala mallory marcia margaret maria
marian marianne marie marilyn marina marjorie marsha martha mary maureen megan melania melinda melissa mercedes michelle mildred miranda
miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga
olivia pamela patricia patty paula pauline peggy penny phyllis priscilla rachel randi rebecca regina renee rita roberta rosa rose rosemary
roxanne ruby ruth sabrina sally samantha sandra sara sarah sharon sheila shelley sherry
shirley silvia sonia sophia sophie stacey stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany tina
tracy tricia tulsi ursula valentina valerie vanessa vera veronica vicki victoria violet virginia
vivian wanda wendy whitney yolanda yvonne zoe
"""


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    rows = [row for line in SHORT_FORMS.strip().split("\n") for row in line.split(";")]
    for number, row in enumerate(rows):
        for name in row.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def _borne() -> tuple[frozenset[str], frozenset[str]]:
    men, women = frozenset(MEN.split()), frozenset(WOMEN.split())
    return men - women, women - men


def one_given_name(a: str, b: str) -> bool:
    """Two folded given names are forms of one: "bill" and "william"."""
    groups = _groups()
    return bool(groups.get(a, frozenset()) & groups.get(b, frozenset()))


def gender_of(given: str) -> str | None:
    """ "m" or "f" for a folded given name that is mostly borne by one; None for any other."""
    men, women = _borne()
    return "m" if given in men else "f" if given in women else None


def is_given(name: str) -> bool:
    """A folded word that is a common given name."""
    return gender_of(name) is not None or name in _groups()
