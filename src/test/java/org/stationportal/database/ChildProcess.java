package org.stationportal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another JVM with the class path of this one. */
public final class ChildProcess {

    private ChildProcess() {}

    public static ProcessBuilder of(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        return of(main, classPath(), List.of(), environment, arguments);
    }

    /** With another class path that has the same classes, and further options for the JVM. */
    public static ProcessBuilder of(
            Class<?> main,
            String classPath,
            List<String> jvmOptions,
            Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTAL_"));
        builder.environment().putAll(environment);
        return builder;
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
