"""Runs asc-fake, calls it with the standard library, and checks which violations it recorded. ASC_FAKE is the command."""
import json
import os
import subprocess
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

fake = subprocess.Popen([os.environ.get("ASC_FAKE", "asc-fake"), "--port", "0", "--demo", "--json"], stdout=subprocess.PIPE, text=True)
try:
    url = json.loads(fake.stdout.readline())["url"]
    token = urlopen(f"{url}/__token").read().decode()
    headers = {"Authorization": f"Bearer {token}"}
    apps = json.load(urlopen(Request(f"{url}/v1/apps?filter%5BbundleId%5D=com.example.atlas", headers=headers)))
    # Filters match prefixes, so compare the results.
    app = next(one for one in apps["data"] if one["attributes"]["bundleId"] == "com.example.atlas")
    try:
        urlopen(Request(f"{url}/v1/apps?limit=1000", headers=headers))
        status = 200
    except HTTPError as error:
        status = error.code
    requests = json.load(urlopen(f"{url}/__requests"))
    right = len(apps["data"]) == 2 and status == 400 and requests[1]["violations"][0]["parameter"] == "limit"
    print(f'{app["attributes"]["name"]}: {"passed" if right else "failed"}')
finally:
    fake.terminate()
sys.exit(0 if right else 1)
