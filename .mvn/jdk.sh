# Finds a JDK 25 or later and exports JAVA_HOME; ends the script that sources it when there is none.

jdk_fits() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${jdk_version:-0}" -ge 25 ]
}

jdk_on_path() {
    jdk_java=$(command -v java) || return 0
    jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 0
    dirname -- "$(dirname -- "$jdk_java")"
}

jdk_find() {
    for jdk_home in \
        "${JAVA_HOME-}" \
        "$(jdk_on_path)" \
        /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* \
        "${HOME-}"/.jdks/* \
        /opt/java/*; do
        if jdk_fits "$jdk_home"; then
            JAVA_HOME=$jdk_home
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

if ! jdk_find; then
    echo "Selvedge needs JDK 25 or later, and none was found in JAVA_HOME, on the PATH or in the usual folders." >&2
    echo "Install one, such as Eclipse Temurin 25 (https://adoptium.net), or set JAVA_HOME to where it is." >&2
    exit 1
fi
