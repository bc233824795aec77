package org.stationportal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Map;
import org.stationportal.base.RuleViolation;

/** How an action ends on the screen: one line of what happened, or the rule that it broke, at its field. */
public final class Shown {

    private static final int MILLIS = 6000;

    private Shown() {}

    /** Runs the action; a broken rule appears at its field of the form, else as a notice. True when it went through. */
    public static boolean atFields(Component owner, Map<String, ? extends HasValidation> fields, Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (RuleViolation violation) {
            String text = text(owner, violation);
            HasValidation field = violation.field().map(fields::get).orElse(null);
            if (field == null) {
                refused(text);
            } else {
                field.setErrorMessage(text);
                field.setInvalid(true);
                if (field instanceof HasElement element) {
                    element.getElement().callJsFunction("focus");
                }
            }
            return false;
        }
    }

    /** Runs the action; a broken rule appears as a notice. */
    public static boolean asNotice(Component owner, Runnable action) {
        return atFields(owner, Map.of(), action);
    }

    /** One line that says what happened. */
    public static void done(String text) {
        Notification.show(text, MILLIS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void refused(String text) {
        Notification.show(text, MILLIS, Notification.Position.TOP_CENTER).addThemeVariants(NotificationVariant.ERROR);
    }

    private static String text(Component owner, RuleViolation violation) {
        return owner.getTranslation(violation.key(), violation.arguments());
    }
}
