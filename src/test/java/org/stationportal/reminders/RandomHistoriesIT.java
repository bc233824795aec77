package org.stationportal.reminders;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestStation;

/**
 * Weeks at a station from a seed: opened, stopped, handed over, extended, done, cancelled, opened again, the calendar
 * changed and the portal away, in any order. After each step everything that the engine has made of it is compared with
 * what {@link ReferenceEngine} makes of it. A difference shows the seed and the history up to there.
 */
@IntegrationTest(schema = "random_histories")
class RandomHistoriesIT {

    private static final Logger log = LoggerFactory.getLogger(RandomHistoriesIT.class);
    private static final int FIXED_SEEDS = 60;

    @Autowired
    private TestStation stations;

    @Autowired
    private HistoryStage stage;

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, FIXED_SEEDS), LongStream.of(System.nanoTime() % 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_engine_agrees_with_the_reference(long seed) {
        log.info("Seed {}", seed);
        new PlayedHistory(seed, stage, stations.create()).play();
    }
}
