package org.stationportal.conversations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.stationportal.base.ui.BarItem;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;

/** The bell in the bar: how much is unread, live, also in the title of the page and as a notice of the browser. */
@org.springframework.stereotype.Component
class UnreadBell implements BarItem {

    private final Conversations conversations;
    private final Broadcaster broadcaster;
    private final CurrentUser currentUser;

    UnreadBell(Conversations conversations, Broadcaster broadcaster, CurrentUser currentUser) {
        this.conversations = conversations;
        this.broadcaster = broadcaster;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create() {
        return new Bell(currentUser.get().person());
    }

    @JavaScript("context://js/unread.js")
    @StyleSheet("context://css/chat.css")
    private final class Bell extends Button {

        private final EmployeeId employee;
        private final Span count = new Span();

        Bell(EmployeeId employee) {
            super(VaadinIcon.BELL_O.create());
            this.employee = employee;
            addThemeVariants(ButtonVariant.TERTIARY);
            addClassName("sp-bell");
            count.addClassName("sp-count");
            setSuffixComponent(count);
            addClickListener(click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(MessagesView.class)));
            Live.keep(this, broadcaster, employee, this::read);
        }

        private void read() {
            long unread = conversations.unread(employee);
            count.setText(unread > 99 ? "99+" : String.valueOf(unread));
            count.setVisible(unread > 0);
            String words = getTranslation("conversations.unread", unread);
            setAriaLabel(words);
            setTooltipText(words);
            getElement()
                    .executeJs(
                            "window.stationPortal.unread($0, $1, $2)",
                            (double) unread,
                            getTranslation("conversations.portal"),
                            words);
        }
    }
}
