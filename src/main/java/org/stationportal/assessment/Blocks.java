package org.stationportal.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.StationId;

/** What has to be settled before a month goes on, each with the address where somebody can settle it. */
@Component
class Blocks {

    private final JdbcClient jdbc;
    private final Undecided undecided;
    private final Pending pending;
    private final MonthTallies tallies;

    Blocks(JdbcClient jdbc, Undecided undecided, Pending pending, MonthTallies tallies) {
        this.jdbc = jdbc;
        this.undecided = undecided;
        this.pending = pending;
        this.tallies = tallies;
    }

    List<Block> all(StationId station, YearMonth month) {
        var blocks = new ArrayList<>(undecided(station, month));
        blocks.addAll(unset(station, month));
        int appeals = pending.appeals(station, month).size();
        if (appeals > 0) {
            blocks.add(new Block("assessment.block.appeals", List.of(appeals), "appeals"));
        }
        int unserved = pending.unserved(station, month);
        if (unserved > 0) {
            blocks.add(new Block("assessment.block.unserved", List.of(unserved), "team"));
        }
        if (differs(station)) {
            blocks.add(new Block("assessment.block.ledger", List.of(), "ledger-check"));
        }
        return blocks;
    }

    /** Whether the last check of the ledger found something. */
    private boolean differs(StationId station) {
        return jdbc.sql(
                        "select kind is not null from ledger_check where station_id = :station order by id desc limit 1")
                .param("station", station.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Entries that nobody has decided, by whoever has to. */
    List<Block> undecided(StationId station, YearMonth month) {
        return undecided.of(station, month).stream()
                .map(share -> share.block(month))
                .toList();
    }

    /** Clauses with entries that count and have no amount. */
    private List<Block> unset(StationId station, YearMonth month) {
        Map<String, Long> unset = tallies.of(station, month).sums(MonthTally.Row::clause, MonthTally.Row::unset);
        if (unset.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select code from clause where code in (:codes) order by position")
                .param("codes", unset.keySet())
                .query(String.class)
                .list()
                .stream()
                .map(clause -> new Block(
                        "assessment.block.unset",
                        List.of(clause, unset.get(clause)),
                        "month/" + month + "?unset=" + clause))
                .toList();
    }
}
