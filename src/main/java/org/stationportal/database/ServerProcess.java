package org.stationportal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The programs of the server, run with options of the portal's own and no configuration file of the machine. */
final class ServerProcess {

    private final DataFolder folder;
    private final Path base;

    ServerProcess(DataFolder folder, Path base) {
        this.folder = folder;
        this.base = base;
    }

    /** Makes the system tables once; a first start that was cut short begins anew. */
    void installTables() throws IOException, InterruptedException {
        if (Files.isDirectory(folder.tables())) {
            return;
        }
        Path unfinished = folder.file("mariadb.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + unfinished,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        command.addAll(account());
        Process install = run(command);
        if (!install.waitFor(5, TimeUnit.MINUTES) || install.exitValue() != 0) {
            install.destroyForcibly();
            throw failed("mariadb-install-db");
        }
        Files.move(unfinished, folder.tables());
    }

    Process start(int port, Path initFile, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + folder.tables(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mariadb.sock", // relative to the tables: a socket's path may not exceed 107 bytes
                "--pid-file=" + folder.file("mariadb.pid"),
                "--init-file=" + initFile,
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M"));
        command.addAll(account());
        command.addAll(Arrays.asList(options));
        return run(command);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The last error that the server wrote down. */
    StartupProblem failed(String program) throws IOException {
        List<String> lines = Files.exists(folder.log())
                ? new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
        String last = lines.reversed().stream()
                .filter(line -> line.contains("[ERROR]") || line.contains("error") || line.contains("FATAL"))
                .findFirst()
                .orElse(program);
        if (lines.stream().anyMatch(line -> line.contains("No space left on device") || line.contains("Errcode: 28"))) {
            return StartupProblem.diskFull(folder.root(), 200, null);
        }
        return StartupProblem.serverFailed(last, folder.log(), null);
    }

    /** The server refuses to run as root unless it is told that this is meant. */
    private static List<String> account() {
        String user = System.getProperty("user.name", "?");
        return user.equals("?") ? List.of() : List.of("--user=" + user);
    }

    private Process run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
            builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
            builder.environment().remove("MYSQL_HOME");
            return builder.start();
        } catch (IOException problem) {
            throw StartupProblem.serverFailed(String.valueOf(problem.getMessage()), folder.log(), problem);
        }
    }
}
