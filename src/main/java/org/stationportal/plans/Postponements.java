package org.stationportal.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.SqlTime;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;
import org.stationportal.organization.SignedIn;
import org.stationportal.organization.TeamId;

/**
 * Puts items off to the next month because other work is in the way or by force majeure (2.2d): asked for by whoever owes
 * the item, granted by a leader or head who does not. Not once the time is over.
 */
@Service
@Transactional
@PreAuthorize("hasRole('EMPLOYEE')")
public class Postponements {

    private final PlanReader reader;
    private final PlanRows plans;
    private final ItemRows items;
    private final PostponementReader postponements;
    private final PlanDuties duties;
    private final Counting counting;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    Postponements(
            PlanReader reader,
            PlanRows plans,
            ItemRows items,
            PostponementReader postponements,
            PlanDuties duties,
            Counting counting,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Clock clock) {
        this.reader = reader;
        this.plans = plans;
        this.items = items;
        this.postponements = postponements;
        this.duties = duties;
        this.counting = counting;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public void ask(AskPostponement command) {
        SignedIn user = currentUser.get();
        ItemRows.Row item = items.lock(command.item());
        PlanRows.Row plan = plans.lock(item.plan());
        if (!owes(user, item)) {
            throw RuleViolation.of("plans.error.notYours");
        }
        refuseUnlessRunning(plan, item);
        boolean asked = jdbc.sql("select count(*) from plan_postponement where item_id = :item and granted is null")
                        .param("item", item.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (asked) {
            throw RuleViolation.of("plans.error.alreadyAsked");
        }
        jdbc.sql("insert into plan_postponement (item_id, cause, words, proof, requested_at, requested_by,"
                        + " requested_by_name) values (:item, :cause, :words, :proof, :now, :by, :name)")
                .param("item", item.id().value())
                .param("cause", command.cause().name())
                .param("words", command.words())
                .param("proof", command.proof())
                .param("now", SqlTime.param(clock.instant()))
                .param("by", user.person().value())
                .param("name", user.name())
                .update();
    }

    /** Grants it or not, with words where it is not; whoever owes the item decides nothing about it. */
    @PreAuthorize("hasAnyRole('BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER', 'STATION_HEAD', 'DEPUTY_HEAD')")
    public void decide(long id, boolean granted, String note) {
        SignedIn user = currentUser.get();
        Instant now = clock.instant();
        var asked = postponements
                .lock(id)
                .filter(found -> reader.find(user, found.wish().plan()).isPresent())
                .orElseThrow(() -> RuleViolation.of("plans.error.unknownItem"));
        ItemRows.Row item = items.lock(asked.wish().item());
        PlanRows.Row plan = plans.lock(item.plan());
        if (owes(user, item) || user.is(asked.by()) || !directs(user, asked.team())) {
            throw RuleViolation.of("plans.error.concerned");
        }
        if (asked.wish().granted().isPresent()) {
            throw RuleViolation.of("plans.error.decided");
        }
        String words = note.strip();
        int least = granted ? 0 : 2;
        if (words.length() < least || words.length() > 500) {
            throw RuleViolation.at("note", "base.error.reason", least, 500);
        }
        if (granted) {
            refuseUnlessRunning(plan, item);
        }
        jdbc.sql("update plan_postponement set granted = :granted, decided_at = :now, decided_by = :by,"
                        + " decided_by_name = :name, note = :note where id = :id")
                .param("granted", granted)
                .param("now", SqlTime.param(now))
                .param("by", user.person().value())
                .param("name", user.name())
                .param("note", words)
                .param("id", id)
                .update();
        if (granted) {
            items.become(item.id(), ItemState.POSTPONED);
            counting.itemsAreDone(plan.id(), now);
        }
    }

    /** What waits for the one signed in to decide. */
    @Transactional(readOnly = true)
    public List<Postponement> waitingForMe() {
        SignedIn user = currentUser.get();
        var parameters = new HashMap<String, Object>();
        parameters.put("self", user.person().value());
        parameters.put("station", user.station().value());
        boolean head = user.holds(Post.STATION_HEAD) || user.holds(Post.DEPUTY_HEAD);
        if (!head && user.posts().stream().noneMatch(Post::leadsTeam)) {
            return List.of();
        }
        String led = "";
        if (!head) {
            led = " and p.team_id in (:teams)";
            parameters.put("teams", user.teams().stream().map(TeamId::value).toList());
        }
        return postponements.read(
                " where w.granted is null and p.station_id = :station and w.requested_by <> :self" + led
                        + " and not (i.assignee_id is not null and i.assignee_id = :self or i.assignee_id is null and exists"
                        + " (select 1 from plan_holder h where h.plan_id = p.id and h.employee_id = :self))"
                        + " order by w.requested_at",
                parameters);
    }

    /** What was asked about the items of a plan that the one signed in may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Postponement> of(PlanId plan) {
        return reader.find(currentUser.get(), plan).isEmpty()
                ? List.of()
                : postponements.read(" where i.plan_id = :plan order by w.id desc", Map.of("plan", plan.value()));
    }

    private void refuseUnlessRunning(PlanRows.Row plan, ItemRows.Row item) {
        if (item.state() != ItemState.PLANNED) {
            throw RuleViolation.of("plans.error.notPlanned." + item.state(), item.no());
        }
        boolean running = duties.of(plan.id(), Duty.COMPLETION).stream()
                .filter(owed -> owed.assignee().equals(item.assignee())
                        || owed.assignee().isEmpty())
                .anyMatch(owed -> owed.runs()
                        && !clock.instant().isAfter(owed.obligation().dueAt()));
        if (!running) {
            throw RuleViolation.of("plans.error.timeOver");
        }
    }

    private boolean owes(SignedIn who, ItemRows.Row item) {
        return item.assignee()
                .map(who::is)
                .orElseGet(() -> plans.holders(item.plan()).stream().anyMatch(who::is));
    }

    private static boolean directs(SignedIn who, TeamId team) {
        return who.holds(Post.STATION_HEAD)
                || who.holds(Post.DEPUTY_HEAD)
                || who.posts().stream().anyMatch(Post::leadsTeam) && who.teams().contains(team);
    }
}
