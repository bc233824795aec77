package org.stationportal.reminders.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stationportal.base.ui.ScreenLocale;
import org.stationportal.calendar.DeadlineWords;
import org.stationportal.reminders.LadderStep;
import org.stationportal.reminders.NoticeDetails;

/** The steps of a ladder as people say them: “到期前 2 个工作日，上班时”, “责任人、班长”. */
final class LadderWords {

    private LadderWords() {}

    static String when(LadderStep step) {
        return switch (step.moment()) {
            case AT_DUE -> text("reminders.ladder.atDue");
            case BEFORE_DUE ->
                step.unit() == LadderStep.Unit.WORKING_DAYS && step.amount() == 0
                        ? text("reminders.ladder.dueMorning")
                        : text("reminders.ladder.before." + step.unit(), amount(step));
            case AFTER_DUE ->
                step.unit() == LadderStep.Unit.WORKING_DAYS && step.amount() == 1
                        ? text("reminders.ladder.eachMorning")
                        : text("reminders.ladder.after." + step.unit(), amount(step));
        };
    }

    /** The responsible first, then the others from near to far. */
    static String who(LadderStep step) {
        return who(Stream.concat(Stream.of(NoticeDetails.Role.RESPONSIBLE), step.alsoTo().stream())
                .toList());
    }

    static String who(Collection<NoticeDetails.Role> roles) {
        return roles.stream()
                .sorted()
                .distinct()
                .map(LadderWords::role)
                .collect(Collectors.joining(text("reminders.ladder.and")));
    }

    static String role(NoticeDetails.Role role) {
        return text("reminders.role." + role);
    }

    static String duration(Duration duration) {
        return new DeadlineWords(I18NProvider::translate, ScreenLocale.get()).time(duration);
    }

    private static String amount(LadderStep step) {
        return switch (step.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS, PERCENT -> String.valueOf(step.amount());
            case WORKING_MINUTES, MINUTES -> duration(Duration.ofMinutes(step.amount()));
        };
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
