package org.stationportal.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Servers that outlived a killed portal. They are known by their program's path, which no other data folder shares. */
final class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);

    private Orphans() {}

    /** To be called by the holder of the folder's lock only: then nobody owns a server that still runs. */
    static void endBelow(Path base) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> Path.of(program).startsWith(base))
                        .isPresent())
                .forEach(process -> {
                    log.info("Ending database server {} of a portal that was killed", process.pid());
                    end(process);
                });
    }

    /** Asks the process to finish its work; after 30 seconds it is killed, which InnoDB survives. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!gone(process.onExit(), 30)) {
            process.destroyForcibly();
            gone(process.onExit(), 10);
        }
    }

    private static boolean gone(CompletableFuture<ProcessHandle> exit, int seconds) {
        try {
            exit.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
