package org.stationportal.organization.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.base.ui.Shown;
import org.stationportal.organization.Employees;
import org.stationportal.organization.NewEmployee;
import org.stationportal.organization.NewEmployee.HeldPost;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamSummary;

/** Takes an employee on, with the posts held from today. */
class NewEmployeeDialog extends Dialog {

    private final Employees employees;
    private final StationId station;
    private final Clock clock;
    private final Runnable onAdded;
    private final TextField name = new TextField(getTranslation("organization.name"));
    private final TextField employeeNo = new TextField(getTranslation("organization.employeeNo"));
    private final Select<TeamSummary> team = new Select<>();
    private final MultiSelectComboBox<Post> posts = new MultiSelectComboBox<>(getTranslation("organization.posts"));
    private final PasswordField firstPassword = new PasswordField(getTranslation("organization.firstPassword"));

    NewEmployeeDialog(Employees employees, StationId station, Clock clock, Runnable onAdded) {
        this.employees = employees;
        this.station = station;
        this.clock = clock;
        this.onAdded = onAdded;
        setHeaderTitle(getTranslation("organization.add"));
        setWidth("34rem");

        name.setAutofocus(true);
        team.setLabel(getTranslation("organization.team"));
        team.setItems(employees.teams(station));
        team.setItemLabelGenerator(TeamSummary::name);
        posts.setItems(Post.values());
        posts.setItemLabelGenerator(post -> getTranslation("organization.post." + post.name()));
        firstPassword.setHelperText(getTranslation("organization.firstPassword.hint"));
        posts.addClassName("sp-full");
        firstPassword.addClassName("sp-full");
        name.setManualValidation(true);
        employeeNo.setManualValidation(true);
        team.setManualValidation(true);
        posts.setManualValidation(true);
        firstPassword.setManualValidation(true);
        var form = new Div(name, employeeNo, team, posts, firstPassword);
        form.addClassName("sp-form");
        add(form);

        var save = new Button(getTranslation("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(getTranslation("base.cancel"), click -> close()), save);
    }

    private void save() {
        var fields = Map.of(
                "name", name, "employeeNo", employeeNo, "team", team, "posts", posts, "firstPassword", firstPassword);
        if (Shown.atFields(this, fields, () -> employees.add(command()))) {
            Shown.done(getTranslation("organization.added", name.getValue().strip()));
            onAdded.run();
            close();
        }
    }

    /** Asks in the order of the fields; what a value must look like the command knows. */
    private NewEmployee command() {
        if (name.isEmpty()) {
            throw RuleViolation.at("name", "organization.error.name");
        }
        if (employeeNo.isEmpty()) {
            throw RuleViolation.at("employeeNo", "organization.error.employeeNo");
        }
        TeamSummary chosen =
                team.getOptionalValue().orElseThrow(() -> RuleViolation.at("team", "organization.error.team"));
        if (posts.isEmpty()) {
            throw RuleViolation.at("posts", "organization.error.posts");
        }
        var today = LocalDate.now(clock.withZone(PortalTime.ZONE));
        return new NewEmployee(
                station,
                employeeNo.getValue().strip(),
                name.getValue().strip(),
                firstPassword.getValue(),
                false,
                posts.getValue().stream()
                        .map(post -> new HeldPost(post, chosen.id(), today))
                        .toList());
    }
}
