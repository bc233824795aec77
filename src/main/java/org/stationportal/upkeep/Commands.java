package org.stationportal.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The commands beside the portal: no web server, one line of Chinese and English for what happened, and an exit code. */
public final class Commands {

    /** Everything is as it should be. */
    static final int FINE = 0;
    /** The ledger differs from what was written. */
    static final int DIFFERS = 1;
    /** It could not be done; nothing was changed. */
    static final int FAILED = 2;

    private static final Set<String> NAMES = Set.of("verify-ledger", "backup", "restore");

    private Commands() {}

    public static boolean handles(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** The exit code: 0 done and whole, 1 the ledger differs, 2 it could not be done. */
    public static int run(String[] arguments, Map<String, String> environment) {
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        var place = new Place(environment);
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        try {
            return switch (arguments[0]) {
                case "verify-ledger" -> VerifyLedger.run(place);
                case "backup" -> BackupCommand.run(place, rest);
                default -> RestoreCommand.run(place, rest);
            };
        } catch (Exception problem) {
            say("未能完成 / Could not be done: " + problem.getMessage());
            return FAILED;
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
