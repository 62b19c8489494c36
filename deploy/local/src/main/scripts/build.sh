# Builds what is missing or stale. Sourced by deploy/up after jdk.sh; the working directory is the repository.

VERSION=0.1.0-SNAPSHOT
BUILT_MODULES="deploy/local plan-service campaign-service media-service sentiment-service reporting-service gateway"
IGNORED=(\( -name target -o -name node_modules -o -path '*/console/dist' -o -path '*/console/src/api/generated' -o -path '*/src/test' \) -prune -o)
DIGEST=$(command -v sha256sum || command -v shasum)

# content_key FOLDER...: one key for the content (not the times) of all build inputs below the folders, and the root pom.
content_key() {
    find "$@" pom.xml "${IGNORED[@]}" -type f \( -path '*/src/main/*' -o -path '*/console/*' -o -name pom.xml \) -print |
        LC_ALL=C sort | tr '\n' '\0' | xargs -0 "$DIGEST" | "$DIGEST" | cut -c1-16
}

# inputs MODULE: the folders whose content decides whether the module's jar is current.
inputs() {
    [ "$1" = deploy/local ] && echo deploy/local || echo "$1 platform/starter"
}

# jar MODULE: what the build makes of it.
jar() {
    [ "$1" = deploy/local ] && echo "$1/target/deploy-local-$VERSION.jar" || echo "$1/target/$1-$VERSION-boot.jar"
}

# stale MODULE: true when its jar is missing or was built from other sources.
stale() {
    local jar key
    jar=$(jar "$1")
    [ -f "$jar" ] || return 0
    # shellcheck disable=SC2046
    key=$(content_key $(inputs "$1"))
    if [ "$(cat "$1/target/up.key" 2>/dev/null)" = "$key" ]; then return 1; fi
    # Maven itself may have built it, after the last change of a file and of what a folder contains.
    # shellcheck disable=SC2046
    if [ -n "$(find $(inputs "$1") pom.xml "${IGNORED[@]}" -newer "$jar" -print -quit)" ]; then return 0; fi
    echo "$key" >"$1/target/up.key"
    return 1
}

# build_stale JDK LOG: packages the stale modules and remembers from which sources.
build_stale() {
    local module wanted=""
    for module in $BUILT_MODULES; do
        if stale "$module"; then wanted="$wanted,$module"; fi
    done
    wanted=${wanted#,}
    [ -z "$wanted" ] && return 0
    echo "building $wanted (log: $2)"
    for module in ${wanted//,/ }; do
        mkdir -p "$module/target"
        # Taken before the build: a file changed meanwhile leaves the module stale.
        # shellcheck disable=SC2046
        content_key $(inputs "$module") >"$module/target/up.key.next"
        rm -f "$module/target/up.key"
    done
    # Formatting and tests belong to the developer's build.
    JAVA_HOME=$1 JAVA25_HOME=$1 MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
        mvn -B -pl "$wanted" -am package -Dmaven.test.skip=true -Dspotless.check.skip=true >"$2" 2>&1 &
    # A job of a script ignores Ctrl-C by itself.
    trap "kill $!; exit 130" INT TERM
    watch_build $! "$2" || fail "the build failed: $(grep -m 1 '^\[ERROR\] .*[a-z]' "$2" | cut -c9-300) (log: $2)"
    trap - INT TERM
    for module in ${wanted//,/ }; do
        mv "$module/target/up.key.next" "$module/target/up.key"
    done
}

# watch_build PID LOG: one line for each module as Maven comes to it; the exit status is Maven's.
watch_build() {
    local shown=0 pattern='^\[INFO\] Building .*\[[0-9]*/[0-9]*\]'
    while kill -0 "$1" 2>/dev/null; do
        sleep 0.3
        show_modules "$2"
    done
    show_modules "$2"
    wait "$1"
}

# show_modules LOG: the lines that came since the last call; uses the caller's `shown` and `pattern`.
show_modules() {
    local lines
    lines=$(grep "$pattern" "$1" | sed -E "s/^\[INFO\] Building (.*) $VERSION +\[(.*)\]/  \2  \1/" | tail -n "+$((shown + 1))")
    if [ -n "$lines" ]; then
        echo "$lines"
        shown=$((shown + $(echo "$lines" | wc -l)))
    fi
}
