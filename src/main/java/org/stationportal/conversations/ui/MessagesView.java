package org.stationportal.conversations.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.stationportal.base.ui.EmptyState;
import org.stationportal.conversations.Broadcaster;
import org.stationportal.conversations.ConversationId;
import org.stationportal.conversations.ConversationSummary;
import org.stationportal.conversations.Conversations;
import org.stationportal.organization.CurrentUser;

/** All conversations of a person; the address says which one is open, so a link to it can be sent. */
@Route("messages/:conversation?([0-9]{1,18})")
@Menu(title = "conversations.menu", order = 4, icon = "vaadin:comments")
@PermitAll
@StyleSheet("context://css/chat.css")
class MessagesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String CONVERSATION = "conversation";

    private final Conversations conversations;
    private final ConversationPanels panels;
    private final ConversationList list;
    private final Div place = new Div();

    MessagesView(
            Conversations conversations,
            ConversationPanels panels,
            Broadcaster broadcaster,
            Cards cards,
            ChatTimes times,
            CurrentUser currentUser) {
        this.conversations = conversations;
        this.panels = panels;
        list = new ConversationList(
                conversations, broadcaster, cards, times, currentUser.get().person());
        addClassName("sp-chat-page");
        place.addClassName("sp-chat-place");
        add(list, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ConversationId> selected =
                event.getRouteParameters().getLong(CONVERSATION).map(ConversationId::new);
        place.removeAll();
        try {
            selected.ifPresentOrElse(this::open, this::askToChoose);
        } catch (AccessDeniedException denied) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        list.select(selected);
        getElement().setAttribute("data-open", selected.isPresent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("conversations.menu");
    }

    private void open(ConversationId id) {
        ConversationSummary conversation = conversations.get(id);
        var back = new RouterLink();
        back.setRoute(MessagesView.class, RouteParameters.empty());
        back.add(VaadinIcon.ANGLE_LEFT.create());
        back.addClassName("sp-chat-back");
        back.getElement().setAttribute("aria-label", getTranslation("conversations.back"));
        var header = new Header(back, new H2(list.title(conversation)));
        header.addClassName("sp-chat-header");
        place.add(header, panels.of(id));
    }

    private void askToChoose() {
        place.add(new EmptyState(getTranslation("conversations.empty.choose")));
    }
}
