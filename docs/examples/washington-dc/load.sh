#!/usr/bin/env bash
# Loads the Washington DC trial from the folder with the four downloaded files. Stops at the first refusal.
set -euo pipefail
data=$1
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
atlas=${ATLAS:-$here/../../../atlas}

"$atlas" load catalogue "$here/catalogue.yaml"
"$atlas" load divisions "$here/city.csv" --source dc-trial --valid-from 2012-01-01
"$atlas" load divisions "$data/ward-2012.geojson" --source dc-wards-2012 \
  --map code=WARD_ID --set type=ward --set parent_code=DC --valid-from 2012-01-01 --coord-source digitised
"$atlas" load facilities "$data/nursing-homes.geojson" --source dc-nursing-homes \
  --set kind=nursing_home --map declared_code=WARD --valid-from 2016-01-01 --coord-source digitised
"$atlas" load facilities "$data/aging-services.geojson" --source dc-aging-services \
  --set kind=aging_service_site --map service_type=TYPE --map declared_code=WARD --valid-from 2016-01-01 --coord-source digitised
"$atlas" load facilities "$data/cemeteries.geojson" --source dc-cemeteries \
  --map external_id=GIS_ID --set kind=cemetery --valid-from 2016-01-01 --coord-source digitised
"$atlas" load plan "$here/DC-TRIAL.yaml"
