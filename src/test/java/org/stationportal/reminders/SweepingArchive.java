package org.stationportal.reminders;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.database.ChildProcess;

/**
 * What a first {@link SweepingProcess} has loaded, kept so that a hundred others start in half the time. A JVM that
 * cannot use it starts without.
 */
final class SweepingArchive {

    private static final Path FOLDER = Path.of("target/sweeping");
    private static final Path CACHE = FOLDER.resolve("classes.aot");
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=off");

    private SweepingArchive() {}

    /** Begins anew: the classes of this build in jars, as a cache takes no folders. */
    static void prepare() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(CACHE);
        for (String classes : List.of("test-classes", "classes")) {
            int result = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "-c", "-f", jar(classes), "-C", "target/" + classes, ".");
            if (result != 0) {
                throw new IOException("no jar of " + classes);
            }
        }
    }

    /** For the one whose classes are kept; it writes them when it ends. */
    static List<String> recording() {
        return Stream.concat(QUIET.stream(), Stream.of("-XX:AOTCacheOutput=" + CACHE))
                .toList();
    }

    static List<String> options() {
        return Files.exists(CACHE)
                ? Stream.concat(QUIET.stream(), Stream.of("-XX:AOTCache=" + CACHE))
                        .toList()
                : List.of();
    }

    static String classPath() {
        String others = Stream.of(ChildProcess.classPath().split(File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
        return Files.exists(FOLDER)
                ? String.join(File.pathSeparator, jar("test-classes"), jar("classes"), others)
                : ChildProcess.classPath();
    }

    private static String jar(String classes) {
        return FOLDER.resolve(classes + ".jar").toAbsolutePath().toString();
    }
}
