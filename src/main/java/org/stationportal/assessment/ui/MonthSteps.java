package org.stationportal.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.stationportal.assessment.Block;
import org.stationportal.assessment.MonthPublications;
import org.stationportal.assessment.MonthSummary;
import org.stationportal.assessment.MovingOn;
import org.stationportal.base.ui.ConfirmWithReason;
import org.stationportal.base.ui.Dates;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.Post;

/** The steps of head and deputy around the approval: leave what is pending to the next month, publish, close. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class MonthSteps extends Div {

    private final MonthPublications publications;
    private final MovingOn movingOn;
    private final CurrentUser currentUser;

    MonthSteps(MonthPublications publications, MovingOn movingOn, CurrentUser currentUser) {
        this.publications = publications;
        this.movingOn = movingOn;
        this.currentUser = currentUser;
        addClassName("sp-line");
    }

    /** Offers what is possible now; {@code changed} is run after a step. */
    void show(MonthSummary summary, List<Block> blocks, Runnable changed) {
        removeAll();
        YearMonth month = summary.month();
        switch (summary.state()) {
            case TEAM_REVIEW, SUBMITTED -> {
                if (blocks.stream().anyMatch(Block::isMovable)) {
                    add(new Button(getTranslation("assessment.move"), click -> askMove(month, changed)));
                }
            }
            case APPROVED -> {
                var publish = new Button(getTranslation("assessment.publish"), click -> askPublish(month, changed));
                publish.addThemeVariants(ButtonVariant.PRIMARY);
                add(publish);
            }
            case PUBLISHED -> {
                if (currentUser.get().holds(Post.STATION_HEAD)) {
                    add(new Button(getTranslation("assessment.close"), click -> close(month, changed)));
                }
            }
            case OPEN, CLOSED -> {}
        }
        setVisible(getComponentCount() > 0);
    }

    private void askMove(YearMonth month, Runnable changed) {
        new ConfirmWithReason(
                        getTranslation("assessment.move.title", Dates.month(month, getLocale())),
                        getTranslation("assessment.move.explained"),
                        getTranslation("assessment.move"),
                        reason -> {
                            movingOn.move(month, reason);
                            Shown.done(getTranslation("assessment.move.done"));
                            changed.run();
                        })
                .open();
    }

    private void askPublish(YearMonth month, Runnable changed) {
        new PublishDialog(publications, month, () -> {
                    Shown.done(getTranslation("assessment.publish.done"));
                    changed.run();
                })
                .open();
    }

    private void close(YearMonth month, Runnable changed) {
        if (Shown.asNotice(this, () -> publications.close(month))) {
            Shown.done(getTranslation("assessment.close.done"));
        }
        changed.run();
    }
}
