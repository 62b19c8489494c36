# Runs the launcher. Sourced after build.sh; the working directory is the repository.

# launch JDK COMMAND ARGUMENT...: replaces this shell.
# The launcher runs from a copy of its class path named by content, so that a later build never pulls a jar from under it.
launch() {
    local jdk=$1 target=deploy/local/target copy key
    shift
    key=$({ cat "$(jar deploy/local)"; ls "$target/lib"; } | "$DIGEST" | cut -c1-16)
    copy=$PWD/$target/run/launcher-$key
    if ! [ -d "$copy" ]; then
        mkdir -p "$copy.$$/lib"
        cp "$(jar deploy/local)" "$copy.$$/deploy-local.jar"
        cp "$target"/lib/*.jar "$copy.$$/lib/"
        mv "$copy.$$" "$copy" 2>/dev/null || rm -rf "$copy.$$"
        remove_unused_copies "$copy"
    fi
    # The archive makes the launcher's own start cheap; the JVM renews it by itself.
    exec "$jdk/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 -Xss512k -Xmx64m \
        -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="$copy/launcher.jsa" -Xlog:cds=off -Xlog:aot=off \
        -Dlogback.configurationFile=launcher-logback.xml -Dchengxuan.repository="$PWD" -Dchengxuan.from="$from" -cp "$copy/deploy-local.jar:$copy/lib/*" io.chengxuan.local.launch.Launcher "$@"
}

# remove_unused_copies COPY: earlier copies, with their start-up caches, that no process runs from.
remove_unused_copies() {
    local old
    for old in "$(dirname "$1")"/launcher-*; do
        if [ "$old" != "$1" ] && ! pgrep -f "$old" >/dev/null; then rm -rf "$old"; fi
    done
}

# refuse_second_start ARGUMENT...: asked before building, because a build takes long; the launcher's lock is what really decides.
refuse_second_start() {
    local data=$PWD/.chengxuan pid
    while [ $# -gt 0 ]; do
        if [ "$1" = --data ] && [ $# -gt 1 ]; then case $2 in /*) data=$2 ;; *) data=$from/$2 ;; esac; fi
        shift
    done
    pid=$(cat "$data/run/lock" 2>/dev/null || true)
    if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then
        fail "the platform already runs from $data (process $pid); deploy/status shows it, deploy/down stops it"
    fi
}

tool_name() {
    case $1 in mvn) echo "Maven 3.8 or newer" ;; *) echo "Node.js 20 or newer" ;; esac
}
