package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.Texts;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.MeterId;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.StationId;

/**
 * Meters chosen for next month's replacement plan (clause 2.2c), by the business-team leader who holds it: into the draft, or
 * with a reason into what was released.
 */
@Service
@Transactional
@PreAuthorize("hasRole('BUSINESS_TEAM_LEADER')")
public class ReplacementPlanning {

    private final Replacements replacements;
    private final PlanRows plans;
    private final PlanReader reader;
    private final PlanRevisions revisions;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    ReplacementPlanning(
            Replacements replacements,
            PlanRows plans,
            PlanReader reader,
            PlanRevisions revisions,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.replacements = replacements;
        this.plans = plans;
        this.reader = reader;
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Next month's plan, if the one signed in may put meters into it; it is made when it is first asked for. */
    public Optional<PlanSummary> next() {
        StationId station = currentUser.get().station();
        return replacements
                .next(station, today())
                .flatMap(plan -> reader.find(currentUser.get(), plan))
                .filter(revisions::mayChange);
    }

    /**
     * Puts meters that hang at the station into next month's plan; what a running plan holds already stays where it is.
     *
     * @param reason 2 to 500 characters once the plan is released, may be empty before
     * @return how many were added
     */
    public int add(Collection<MeterId> meters, String reason) {
        return put("t.id in (:chosen)", meters.stream().map(MeterId::value).collect(Collectors.toSet()), reason);
    }

    /** As {@link #add}, all meters of the areas that have to be replaced by the end of the plan's month or are abnormal. */
    public int addDue(Collection<AreaId> areas, String reason) {
        return put(
                "r.area_id in (:chosen) and (r.due_on <= :end or r.abnormal)",
                areas.stream().map(AreaId::value).collect(Collectors.toSet()),
                reason);
    }

    /** Which of the meters stand in a replacement plan of this month or later, and in which month's. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('EMPLOYEE')")
    public Map<MeterId, YearMonth> planned(Collection<MeterId> meters) {
        if (meters.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select i.subject_id, max(p.month) as month from plan_item i join plan p on p.id = i.plan_id"
                        + " where i.kind = 'METER' and i.subject_id in (:meters) and i.state = 'PLANNED'"
                        + " and p.kind = 'REPLACEMENT' and p.month >= :current and p.station_id = :station"
                        + " group by i.subject_id")
                .param("meters", meters.stream().map(MeterId::value).toList())
                .param("current", today().withDayOfMonth(1))
                .param("station", currentUser.get().station().value())
                .query((rs, i) -> Map.entry(
                        new MeterId(rs.getLong("subject_id")), YearMonth.from(rs.getObject("month", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int put(String which, Collection<Long> chosen, String reason) {
        PlanSummary next = next().orElseThrow(() -> RuleViolation.of("plans.error.notChangeable"));
        if (chosen.isEmpty()) {
            throw RuleViolation.of("plans.error.nothingChosen");
        }
        PlanRows.Row plan = revisions.begin(next.id());
        String words = PlanRevisions.reason(plan, reason);
        var parameters = new HashMap<String, Object>(replacements.parameters(plan));
        parameters.put("chosen", chosen);
        parameters.put("current", today().withDayOfMonth(1));
        int added = plans.comeBack(Replacements.CHOSEN + which, parameters)
                + plans.fill(Replacements.CHOSEN + which, parameters);
        if (added > 0) {
            replacements.propose(plan);
            replacements.begin(plan);
            revisions.changed(plan, words, texts.getTranslation("plans.changed.meters", Texts.CHINESE, added));
        }
        return added;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
    }
}
