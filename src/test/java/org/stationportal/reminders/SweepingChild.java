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
        return start(SweepingArchive.options(), schema, options);
    }

    /** The first of many: what it loads the others need not look for, see {@link SweepingArchive}. */
    static SweepingChild startRecording(String schema, String... options) throws IOException {
        SweepingArchive.prepare();
        return start(SweepingArchive.recording(), schema, options);
    }

    private static SweepingChild start(List<String> jvmOptions, String schema, String... options) throws IOException {
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
        String classPath = jvmOptions.isEmpty() ? ChildProcess.classPath() : SweepingArchive.classPath();
        return new SweepingChild(ChildProcess.of(
                        SweepingProcess.class, classPath, jvmOptions, Map.of(), arguments.toArray(String[]::new))
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

    /** As {@link #await} for one of two words; the line whole. */
    String awaitEither(String one, String other) throws IOException {
        var before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(one) || line.startsWith(other)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("ended without " + one + " or " + other + ":\n" + before);
    }

    /** Until it has come to its own end. */
    void awaitEnd() throws IOException {
        while (output.readLine() != null) {
            // what it still says
        }
        process.onExit().join();
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
