package org.stationportal.reminders;

import java.util.Set;

/**
 * One step of a ladder: how far from due, and who is told beside the responsible.
 *
 * @param amount how many units before due or, after it, how many units apart; 0 working days before due is the morning
 *               of the due day; without meaning at due
 * @param alsoTo who is told beside the responsible
 */
public record LadderStep(Moment moment, int amount, Unit unit, Set<NoticeDetails.Role> alsoTo) {

    public LadderStep {
        alsoTo = Set.copyOf(alsoTo);
    }

    /** Where a step stands. */
    public enum Moment {
        BEFORE_DUE,
        AT_DUE,
        /** Again and again until it is done or received. */
        AFTER_DUE
    }

    /** In what a step is measured. Working time falls in the recipient's hours, earlier rather than later. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        WORKING_MINUTES,
        MINUTES,
        /** Of the time given, that is left. */
        PERCENT
    }

    static LadderStep before(int amount, Unit unit, NoticeDetails.Role... alsoTo) {
        return new LadderStep(Moment.BEFORE_DUE, amount, unit, Set.of(alsoTo));
    }

    static LadderStep atDue(NoticeDetails.Role... alsoTo) {
        return new LadderStep(Moment.AT_DUE, 0, Unit.MINUTES, Set.of(alsoTo));
    }

    static LadderStep every(int amount, Unit unit, NoticeDetails.Role... alsoTo) {
        return new LadderStep(Moment.AFTER_DUE, amount, unit, Set.of(alsoTo));
    }

    NoticeDetails.Kind kind() {
        return moment == Moment.BEFORE_DUE ? NoticeDetails.Kind.REMINDER : NoticeDetails.Kind.OVERDUE_ALERT;
    }
}
