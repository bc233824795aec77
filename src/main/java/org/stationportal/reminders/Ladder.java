package org.stationportal.reminders;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stationportal.base.RuleViolation;
import org.stationportal.deadlines.Budget;

/**
 * A reminder ladder: its steps, and when silence is followed up. It is only a rule; the rungs of an obligation are
 * computed from it by {@link Rungs} and never stored (docs/decisions/0006).
 *
 * @param unread how long a notice may stay unread before the leader is told; working time, for elapsed budgets wall time
 * @param climb  how long an alert may stay unacknowledged before it climbs to the next person; measured alike
 * @param reopen how long an acknowledgement silences the ladder while nothing happens; measured alike
 * @param quiet  hours in which an elapsed ladder does not ring, unless the obligation is urgent
 */
public record Ladder(
        Family family,
        List<LadderStep> steps,
        Duration unread,
        Duration climb,
        Duration reopen,
        Optional<Quiet> quiet) {

    static final int MOST_STEPS = 12;
    private static final Duration LONGEST = Duration.ofDays(30);

    public Ladder {
        steps = List.copyOf(steps);
        if (steps.size() > MOST_STEPS) {
            throw RuleViolation.at("steps", "reminders.error.ladder.tooMany", MOST_STEPS);
        }
        if (steps.stream().noneMatch(step -> step.moment() == LadderStep.Moment.AT_DUE)) {
            throw RuleViolation.at("steps", "reminders.error.ladder.noDue");
        }
        for (LadderStep step : steps) {
            check(step, family);
        }
        if (steps.stream()
                        .map(s -> List.of(s.moment(), s.amount(), s.unit()))
                        .distinct()
                        .count()
                < steps.size()) {
            throw RuleViolation.at("steps", "reminders.error.ladder.twice");
        }
        within("unread", unread);
        within("climb", climb);
        within("reopen", reopen);
        if (quiet.isPresent() && family != Family.ELAPSED) {
            throw RuleViolation.at("quiet", "reminders.error.ladder.quietOnlyElapsed");
        }
    }

    /** The kinds of budgets that have ladders of their own. */
    public enum Family {
        WORKING_DAYS,
        ELAPSED,
        CALENDAR_DAYS;

        public static Family of(Budget budget) {
            return switch (budget) {
                case Budget.WorkingDays w -> WORKING_DAYS;
                case Budget.Elapsed e -> ELAPSED;
                case Budget.EndOfMonth e -> CALENDAR_DAYS;
                case Budget.DaysAfter d -> d.unit() == Budget.Unit.WORKING ? WORKING_DAYS : CALENDAR_DAYS;
                case Budget.FixedDay f -> CALENDAR_DAYS;
            };
        }
    }

    /** From a time of day (inclusive) to one (exclusive), over midnight when it ends earlier than it begins. */
    public record Quiet(LocalTime from, LocalTime until) {

        public Quiet {
            if (from.equals(until)) {
                throw RuleViolation.at("quiet", "reminders.error.ladder.quietAllDay");
            }
        }

        boolean covers(LocalTime time) {
            boolean late = !time.isBefore(from);
            boolean early = time.isBefore(until);
            return from.isBefore(until) ? late && early : late || early;
        }
    }

    /** What holds for a clause until the administrator sets its own. */
    public static Ladder standard(Family family) {
        return switch (family) {
            case WORKING_DAYS -> inDays(family, LadderStep.Unit.WORKING_DAYS, 2, 1, 0);
            case CALENDAR_DAYS -> inDays(family, LadderStep.Unit.CALENDAR_DAYS, 7, 3, 1);
            case ELAPSED ->
                new Ladder(
                        family,
                        List.of(
                                LadderStep.before(50, LadderStep.Unit.PERCENT),
                                LadderStep.before(15, LadderStep.Unit.MINUTES),
                                LadderStep.atDue(NoticeDetails.Role.TEAM_LEADER),
                                LadderStep.every(30, LadderStep.Unit.MINUTES),
                                LadderStep.every(1, LadderStep.Unit.WORKING_DAYS)),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(60),
                        Optional.empty());
        };
    }

    private static Ladder inDays(Family family, LadderStep.Unit unit, int... before) {
        return new Ladder(
                family,
                Stream.concat(
                                IntStream.of(before).mapToObj(days -> LadderStep.before(days, unit)),
                                Stream.of(
                                        LadderStep.atDue(NoticeDetails.Role.TEAM_LEADER),
                                        LadderStep.every(1, LadderStep.Unit.WORKING_DAYS)))
                        .toList(),
                Duration.ofHours(4),
                Duration.ofHours(4),
                Duration.ofHours(7),
                Optional.empty());
    }

    private static void check(LadderStep step, Family family) {
        boolean before = step.moment() == LadderStep.Moment.BEFORE_DUE;
        boolean after = step.moment() == LadderStep.Moment.AFTER_DUE;
        int most = switch (step.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> 366;
            case WORKING_MINUTES, MINUTES -> 60 * 24 * 30;
            case PERCENT -> 99;
        };
        boolean fits = switch (step.unit()) {
            case WORKING_DAYS -> step.amount() > 0 || before && step.amount() == 0;
            case CALENDAR_DAYS -> before && step.amount() > 0;
            case WORKING_MINUTES -> before && family != Family.ELAPSED && step.amount() > 0;
            case MINUTES -> family == Family.ELAPSED && step.amount() > 0 && (before || step.amount() >= 5);
            case PERCENT -> before && family == Family.ELAPSED && step.amount() > 0;
        };
        if ((before || after) && (!fits || step.amount() > most)) {
            throw RuleViolation.at("steps", "reminders.error.ladder.step", step.amount());
        }
    }

    private static void within(String field, Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(5)) < 0 || duration.compareTo(LONGEST) > 0) {
            throw RuleViolation.at(field, "reminders.error.ladder.duration");
        }
    }
}
