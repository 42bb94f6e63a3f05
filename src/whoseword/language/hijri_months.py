"""The months of the Umm al-Qura calendar, written by `python -m generate.hijri`.

Three hexadecimal digits a year: a bit for each month, the first month's highest, 1 for 30 days
and 0 for 29.
"""

FIRST_YEAR = 1365
FIRST_DAY = "1945-12-05"
LONG_MONTHS = (
    "aabaaaaaaaabab6aaaa5754b555ab3aa64ea95baaa555aaab4ab655aaaaab2ecab2ab6aaaabab4aab2aba2baa6"
    "b4aba55aaab5556d2b54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4a"
    "b5a56d2b693b49b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a755"
    "35a95d49ba4dd26d535aaaad4b6a57527a95b4ab5536c9ae4b6a96b4ada55d25d92dc96d4ad6556d2b693749b6"
    "4d72ab54b6a5752b6956b2ad94dc95d4aea56caad5556c97"
)
