# Finds what deploy/up needs on this machine. Sourced by the scripts in deploy/.

# Prints the home of a JDK 25, or fails: JAVA_HOME first, then `java` on the PATH, then the folders where systems put JDKs.
find_jdk() {
    local candidate on_path
    on_path=$(command -v java || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" ${JDK_FOLDERS-/usr/lib/jvm/*25* /usr/java/*25* /opt/*25* \
        "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home}; do
        if is_jdk_25 "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    return 1
}

is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

# fail TEXT: the one line that says why nothing was started.
fail() {
    echo "${name:-deploy/up}: $1" >&2
    exit 1
}
