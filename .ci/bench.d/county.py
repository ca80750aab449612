"""Writes a programme file of 34 municipalities (requirements S1-10), made of the sample's: county.py FROM TO."""
import json
import sys

MUNICIPALITIES = (
    "Alvesta Aneby Borgholm Eksjö Emmaboda Gislaved Gnosjö Gotland Habo Hultsfred Högsby Jönköping Kalmar Lessebo Ljungby "
    "Markaryd Mullsjö Mönsterås Mörbylånga Nybro Nässjö Oskarshamn Sävsjö Tingsryd Torsås Tranås Uppvidinge Vaggeryd "
    "Vetlanda Vimmerby Värnamo Västervik Växjö Älmhult").split()
SEATS = 2


def code(name):
    return name.lower().translate(str.maketrans("åäö", "aao"))


def county(programme):
    """The same rules for other municipalities: who works for the whole programme stays, each municipality gets a chief."""
    whole = [person for person in programme["people"] if not any("municipality" in role for role in person["roles"])]
    chiefs = [
        {
            "id": f"chef.{code(name)}", "name": f"Chef {name}", "email": f"chef@{code(name)}.example",
            "accounts": [f"chef.{code(name)}"],
            "roles": [{"role": "personnel-chief", "municipality": code(name)}],
        }
        for name in MUNICIPALITIES
    ]
    cohort = dict(programme["cohorts"][0], seats=SEATS * len(MUNICIPALITIES))
    changed = {
        "id": "lan-2020", "host": code(MUNICIPALITIES[0]), "cohorts": [cohort], "people": whole + chiefs,
        "municipalities": [
            {"code": code(name), "name": name, "aliases": [], "employees": 1000 + 100 * number, "seats": SEATS}
            for number, name in enumerate(MUNICIPALITIES)
        ],
    }
    kept = {key: value for key, value in programme.items() if key not in ("outcomes", "calendar", "budget", "card")}
    return kept | changed


def main():
    with open(sys.argv[1]) as file:
        programme = json.load(file)
    with open(sys.argv[2], "w") as file:
        json.dump(county(programme), file, ensure_ascii=False, indent=1)


main()
