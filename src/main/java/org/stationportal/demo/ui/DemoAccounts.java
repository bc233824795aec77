package org.stationportal.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.context.annotation.Profile;
import org.stationportal.base.ui.LoginHint;
import org.stationportal.demo.Person;

/** One account of each post beside the sign-in form; a click fills it in. */
@org.springframework.stereotype.Component
@Profile("demo")
class DemoAccounts implements LoginHint {

    private static final String FILL = """
            for (const [id, value] of [['vaadinLoginUsername', $0], ['vaadinLoginPassword', $1]]) {
              const field = document.getElementById(id);
              if (field) { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }
            }
            document.querySelector('vaadin-login-form-wrapper vaadin-button, vaadin-login-form vaadin-button')?.focus();
            """;

    @Override
    public Component create() {
        return new Accounts();
    }

    /** The list itself. */
    @StyleSheet("context://css/demo.css")
    static final class Accounts extends Div {

        Accounts() {
            addClassName("sp-demo-accounts");
            var list = new UnorderedList();
            Person.examples().forEach(person -> list.add(new ListItem(button(person))));
            add(new Paragraph(getTranslation("demo.accounts", Person.PASSWORD)), list);
        }

        private NativeButton button(Person person) {
            var post = getTranslation("organization.post." + person.post().name());
            var button = new NativeButton();
            button.add(new Span(person.employeeNo()), new Span(person.name()), new Span(post));
            button.addClickListener(click -> getElement().executeJs(FILL, person.employeeNo(), Person.PASSWORD));
            return button;
        }
    }
}
