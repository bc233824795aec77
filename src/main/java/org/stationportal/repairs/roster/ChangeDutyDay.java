package org.stationportal.repairs.roster;

import java.time.LocalDate;
import java.util.List;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.TeamId;

/**
 * Says who is on duty on a day; whatever stood there before is replaced and stays in the history.
 *
 * @param basedOn the version that was on the screen, 0 for none: what somebody else changed meanwhile is not overwritten
 * @param turns   empty when nobody is on duty
 * @param reason  needed once a turn of the day, old or new, has begun
 */
public record ChangeDutyDay(TeamId team, LocalDate day, int basedOn, List<DutyTurn> turns, String reason) {

    static final int MOST_TURNS = 20;
    private static final int LONGEST_REASON = 1000;

    public ChangeDutyDay {
        turns = List.copyOf(turns);
        reason = reason.strip();
        if (turns.size() > MOST_TURNS) {
            throw RuleViolation.at("turns", "repairs.error.roster.tooMany", MOST_TURNS);
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "base.error.reason", 2, LONGEST_REASON);
        }
        for (int i = 0; i < turns.size(); i++) {
            for (int j = i + 1; j < turns.size(); j++) {
                if (turns.get(i).clashes(turns.get(j), day)) {
                    throw RuleViolation.at("turns", "repairs.error.roster.twice");
                }
            }
        }
    }
}
