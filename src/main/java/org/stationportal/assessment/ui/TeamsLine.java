package org.stationportal.assessment.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.stationportal.assessment.TeamProgress;
import org.stationportal.base.ui.StateBadge;
import org.stationportal.base.ui.Tone;

/** How far each team is: decided entirely, or what is left and with whom. */
class TeamsLine extends Div {

    TeamsLine() {
        addClassName("sp-line");
    }

    void show(List<TeamProgress> teams) {
        removeAll();
        for (TeamProgress team : teams) {
            add(new StateBadge(
                    team.complete() ? Tone.GREEN : Tone.AMBER,
                    team.complete()
                            ? getTranslation("assessment.review.teamDone", team.name(), team.entries())
                            : getTranslation(
                                    "assessment.review.teamOpen", team.name(), team.decided(), team.entries())));
        }
        setVisible(!teams.isEmpty());
    }
}
