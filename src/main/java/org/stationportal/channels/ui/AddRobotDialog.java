package org.stationportal.channels.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.channels.AddRobot;
import org.stationportal.channels.Channels;
import org.stationportal.channels.Robot;

/** Asks for the robot of a chat group; the secret only where there is one. */
class AddRobotDialog extends Dialog {

    private final Channels channels;
    private final Runnable onAdded;
    private final Select<Robot> robot = new Select<>();
    private final TextField address = new TextField(getTranslation("channels.field.url"));
    private final PasswordField secret = new PasswordField(getTranslation("channels.field.secret"));
    private final TextField mobile = new TextField(getTranslation("channels.field.mobile"));

    AddRobotDialog(Channels channels, Runnable onAdded) {
        this.channels = channels;
        this.onAdded = onAdded;
        setHeaderTitle(getTranslation("channels.addRobot"));
        setWidth("34rem");
        robot.setLabel(getTranslation("channels.field.robot"));
        robot.setItems(Robot.values());
        robot.setItemLabelGenerator(kind -> getTranslation("channels.robot." + kind.name()));
        address.setHelperText(getTranslation("channels.field.url.hint"));
        secret.setHelperText(getTranslation("channels.field.secret.hint"));
        mobile.setHelperText(getTranslation("channels.field.mobile.hint"));
        robot.setManualValidation(true);
        address.setManualValidation(true);
        secret.setManualValidation(true);
        mobile.setManualValidation(true);
        address.addClassName("sp-full");
        robot.addValueChangeListener(change -> fit());
        robot.setValue(Robot.WECOM);
        fit();
        var form = new Div(robot, address, secret, mobile);
        form.addClassName("sp-form");
        add(form);
        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void fit() {
        secret.setVisible(robot.getValue() == Robot.DINGTALK);
        mobile.setVisible(robot.getValue() != Robot.PLAIN_JSON);
    }

    private void save() {
        var fields = Map.of("robot", robot, "address", address, "secret", secret, "mobile", mobile);
        if (Shown.atFields(this, fields, () -> channels.add(command()))) {
            Shown.done(getTranslation("channels.added"));
            onAdded.run();
            close();
        }
    }

    private AddRobot command() {
        Robot kind = robot.getOptionalValue().orElseThrow(() -> RuleViolation.at("robot", "channels.error.robot"));
        return new AddRobot(
                kind,
                address.getValue(),
                secret.isVisible() ? secret.getValue() : "",
                mobile.isVisible() ? mobile.getValue() : "");
    }
}
