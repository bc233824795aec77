package org.stationportal.customers;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stationportal.base.Pinyin;

/**
 * Gives the pinyin to customers that were written without it, in the background of each start and in small steps: a
 * million take some minutes, which no start should wait for (decision 0029). Several nodes may do it at once.
 */
@Component
class PinyinFill {

    private static final Logger log = LoggerFactory.getLogger(PinyinFill.class);
    private static final int STEP = 1000;

    private final JdbcTemplate jdbc;

    PinyinFill(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofVirtual().name("pinyin-fill").start(() -> {
            try {
                fill();
            } catch (RuntimeException failed) {
                log.warn("Some customers are still without pinyin; the next start goes on", failed);
            }
        });
    }

    /** The number of customers that had none. */
    int fill() {
        return jdbc.queryForList("select id from station order by id", Long.class).stream()
                .mapToInt(this::fill)
                .sum();
    }

    private int fill(long station) {
        int filled = 0;
        List<Object[]> step;
        do {
            // by the index over pinyin_full, in which those without stand first
            step = jdbc.query(
                    "select id, name from customer where station_id = ? and pinyin_full is null limit " + STEP,
                    (rs, i) -> {
                        String name = rs.getString("name");
                        return new Object[] {Pinyin.initials(name), Pinyin.full(name), rs.getLong("id"), name};
                    },
                    station);
            // a name that changed meanwhile brought its own pinyin
            jdbc.batchUpdate("update customer set pinyin = ?, pinyin_full = ? where id = ? and name = ?", step);
            filled += step.size();
        } while (step.size() == STEP);
        return filled;
    }
}
