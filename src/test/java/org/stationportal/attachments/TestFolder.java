package org.stationportal.attachments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of the shared schema of the tests. */
final class TestFolder {

    static final Path ROOT = Path.of("target/test-attachments/it");

    private TestFolder() {}

    static long files() throws IOException {
        return files(ROOT);
    }

    static long files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
