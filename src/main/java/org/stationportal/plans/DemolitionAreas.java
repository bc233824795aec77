package org.stationportal.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.CurrentUser;

/** Which areas are being pulled down 拆迁片区, kept by the specialists and the reading-team leader (2.7). */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OPERATIONS_SPECIALIST', 'LINE_LOSS_SPECIALIST', 'READING_TEAM_LEADER', 'ADMINISTRATOR')")
public class DemolitionAreas {

    private static final int LONGEST_NOTE = 200;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    DemolitionAreas(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** All of the station, what still is first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public List<DemolitionArea> all() {
        return jdbc.sql(
                        "select d.*, a.area_no, a.name from demolition_area d join transformer_area a on a.id = d.area_id"
                                + " where a.station_id = :station order by d.until is not null, a.name, d.since desc")
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> new DemolitionArea(
                        new AreaId(rs.getLong("area_id")),
                        rs.getString("area_no"),
                        rs.getString("name"),
                        rs.getObject("since", LocalDate.class),
                        Optional.ofNullable(rs.getObject("until", LocalDate.class)),
                        rs.getString("note")))
                .list();
    }

    /** From the day on it is patrolled; refused while it is marked already. */
    public void mark(AreaId area, LocalDate since, String note) {
        checked(area);
        if (note.length() > LONGEST_NOTE) {
            throw RuleViolation.at("note", "base.error.reason", 0, LONGEST_NOTE);
        }
        boolean marked = jdbc.sql("select count(*) from demolition_area where area_id = :area"
                                + " and (until is null or until >= :since)")
                        .param("area", area.value())
                        .param("since", since)
                        .query(Integer.class)
                        .single()
                > 0;
        if (marked) {
            throw RuleViolation.at("area", "plans.error.demolitionMarked");
        }
        jdbc.sql("insert into demolition_area (area_id, since, note) values (:area, :since, :note)")
                .param("area", area.value())
                .param("since", since)
                .param("note", note)
                .update();
    }

    /** The last day of it (inclusive). */
    public void end(AreaId area, LocalDate until) {
        checked(area);
        int ended = jdbc.sql("update demolition_area set until = :until where area_id = :area and until is null"
                        + " and since <= :until")
                .param("area", area.value())
                .param("until", until)
                .update();
        if (ended == 0) {
            throw RuleViolation.at("until", "plans.error.demolitionEnd");
        }
    }

    private void checked(AreaId area) {
        boolean there = jdbc.sql(
                        "select id from transformer_area where id = :area and station_id = :station for update")
                .param("area", area.value())
                .param("station", currentUser.get().station().value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw RuleViolation.at("area", "plans.error.unknownArea");
        }
    }
}
