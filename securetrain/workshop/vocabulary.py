# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that frighten, blame or promise too much, by language; and endings of real addresses."""

import re
from collections.abc import Mapping

_NOT_DENIED = r"(?<!not )(?<!not on )(?<!never )(?<!nobody is )(?<!no )"

VOCABULARY: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": (
        (
            "alarm-word",
            re.compile(
                r"\b(?:immediately|never ever|will be arrested|terrifying|panic(?!k?ing is)|"
                r"act now|before it is too late|at once or)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "blame-word",
            re.compile(
                _NOT_DENIED + r"\b(?:careless(?:ly|ness)?|stupid(?:ly|ity)?|foolish(?:ly)?|naive|"
                r"lazy|gullible|dumb|(?:your|her|his|their) (?:own )?fault|should have known|"
                r"(?:fell|falls?) for)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "war-word",
            re.compile(
                r"\b(?:protects? (?:you|them|your|against|from)|enem(?:y|ies)|weapons?|"
                r"bulletproof|unbreakable|(?:completely|totally|perfectly|100 ?%) (?:safe|secure)|"
                r"cannot be hacked)\b",
                re.IGNORECASE,
            ),
        ),
    ),
    "fa": (
        ("alarm-word", re.compile("بی‌درنگ وگرنه|هرگز و هرگز|دستگیر خواهید شد")),
        ("blame-word", re.compile("احمق|ساده‌لوح|تقصیر خودتان|بی‌احتیاطی شما")),
    ),
}

_ENDINGS = (
    "com org net info biz edu gov mil int io co app dev me tv cc xyz online site website store"
    " shop cloud tech link click live news blog page pages world ac ae af am ar at au az ba bd be"
    " bg bh bo br by ca ch cl cn cu cz de dk dz ec ee eg es et eu fi fr ge gr gt hk hn hr hu id ie"
    " il in iq ir is it jo jp ke kg kh kp kr kw kz la lb li lk lt lu lv ly ma mk mm mn mx my ne ng"
    " ni nl no np nz om pa pe ph pk ps pt py qa ro rs ru rw sa sd se sg si sk so ss st su sv sy"
    " td th tj tm tn tr tw tz ua ug uk us uy uz ve vn ye za zm zw"
)
ENDINGS = frozenset(_ENDINGS.split())
"""Endings under which somebody may own a name; rare ones are left to the eye."""
