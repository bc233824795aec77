package org.stationportal.reminders;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stationportal.TestDatabase;
import org.stationportal.database.ChildProcess;

/** A {@link SweepingProcess} as the test that starts it sees it. */
final class SweepingChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private SweepingChild(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts one on a schema; {@code options} are properties of {@link SweepingContext}. */
    static SweepingChild start(String schema, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + TestDatabase.urlFor(schema),
                "--spring.datasource.username=" + TestDatabase.user(),
                "--spring.datasource.password=" + TestDatabase.password(),
                "--spring.jpa.hibernate.ddl-auto=none",
                "--portal.sweep.abandoned-after=PT0S",
                "--portal.sweep.outage-after=P1000D",
                "--logging.level.org.stationportal=warn"));
        for (String option : options) {
            arguments.add("--" + option);
        }
        return new SweepingChild(ChildProcess.of(SweepingProcess.class, Map.of(), arguments.toArray(String[]::new))
                .redirectErrorStream(true)
                .start());
    }

    /** The rest of the first line that begins with the word; a child that ends without it fails the test. */
    String await(String word) throws IOException {
        var before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("ended without " + word + ":\n" + before);
    }

    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** SIGKILL; returns when the process is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
