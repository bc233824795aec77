package org.stationportal.losses;

import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.SignedIn;

/** Changes what rate is abnormal, from a month on of which nothing is known yet: a month that is known keeps its states. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('LINE_LOSS_SPECIALIST', 'OPERATIONS_SPECIALIST', 'ADMINISTRATOR')")
public class ThresholdChanges {

    private final JdbcClient jdbc;
    private final EnergyRows rows;
    private final CurrentUser currentUser;
    private final Clock clock;

    ThresholdChanges(JdbcClient jdbc, EnergyRows rows, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The thresholds before end with the month before; what was planned for later months is overtaken. */
    public void change(ChangeThresholds command) {
        SignedIn by = currentUser.get();
        refuseKnown(by, command.from());
        Long area = command.areaNo().map(no -> area(by, no)).orElse(null);
        end(by, area, command.from());
        Thresholds limits = command.thresholds();
        jdbc.sql("""
                        insert into loss_threshold (station_id, area_id, valid_from, high_above, very_high_above,
                            negative_below, focus_from, changed_by_name, changed_at)
                        values (:station, :area, :from, :high, :veryHigh, :negative, :focus, :by, :now)""")
                .param("station", by.station().value())
                .param("area", area)
                .param("from", Months.param(command.from()))
                .param("high", limits.high())
                .param("veryHigh", limits.veryHigh())
                .param("negative", limits.negative())
                .param("focus", limits.focus())
                .param("by", by.name())
                .param("now", SqlTime.param(clock.instant()))
                .update();
    }

    /** An overtaken row keeps its place with an end before its beginning. */
    private void end(SignedIn by, @Nullable Long area, YearMonth from) {
        jdbc.sql(
                        "update loss_threshold set valid_to = date_sub(greatest(valid_from, :from), interval 1 day)"
                                + " where station_id = :station and area_id <=> :area and (valid_to is null or valid_to >= :from)")
                .param("from", Months.param(from))
                .param("station", by.station().value())
                .param("area", area)
                .update();
    }

    private void refuseKnown(SignedIn by, YearMonth from) {
        boolean known = jdbc.sql("select exists (select 1 from loss_publication"
                        + " where station_id = :station and month >= :from)")
                .param("station", by.station().value())
                .param("from", Months.param(from))
                .query(Boolean.class)
                .single();
        if (known) {
            throw RuleViolation.at("from", "losses.error.fromMonth");
        }
    }

    private long area(SignedIn by, String no) {
        EnergyRows.Known known = rows.places(by.station(), PlaceKind.AREA).get(no);
        if (known == null) {
            throw RuleViolation.of("losses.error.unknown.AREA", no);
        }
        return known.place().id();
    }
}
