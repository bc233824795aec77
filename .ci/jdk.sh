# Sourced by ./run, ./check and .ci/run: finds a JDK of at least version 25 and hands it to Maven and java.

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

jdk_version() { # the feature version of the JDK in $1, or 0
    [ -x "$1/bin/javac" ] || { echo 0; return; }
    local version
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    echo "${version:-0}"
}

find_jdk() {
    local home
    for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ "$(jdk_version "$home")" -ge 25 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return
        fi
    done
    stop "未找到 JDK 25 或更高版本,请安装(例如 Temurin 25)或设置 JAVA_HOME / No JDK 25 or newer found: install one" \
        "(Temurin 25, for example) or set JAVA_HOME"
}

find_maven() {
    command -v mvn >/dev/null ||
        stop "未找到 Maven,请安装(Debian:apt-get install maven)/ Maven is missing: install it (Debian: apt-get install maven)"
    # Maven's own libraries and the Vaadin plugin use these; without them a JDK 25 warns at every start
    export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
}

# Maven reads MAVEN_ARGS only since 3.9; given here it would count twice there, so it is taken out of the environment.
maven() {
    # shellcheck disable=SC2086
    env -u MAVEN_ARGS mvn -B -Dstyle.color=never ${MAVEN_ARGS:-} "$@"
}
