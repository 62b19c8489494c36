# One of the small commands beside deploy/up: they need a JDK and a launcher that was built before, nothing else.
set -euo pipefail
name=deploy/$1
from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/../../../../.."
. deploy/local/src/main/scripts/usage.sh
help_or_refuse "$@"
. deploy/local/src/main/scripts/jdk.sh
. deploy/local/src/main/scripts/build.sh
. deploy/local/src/main/scripts/launcher.sh
jdk=$(find_jdk) || fail "no JDK 25 found: install one (for example Temurin 25) or point JAVA_HOME at it"
[ -f "$(jar deploy/local)" ] || fail "nothing is built yet; deploy/up builds and starts the platform"
launch "$jdk" "$@"
