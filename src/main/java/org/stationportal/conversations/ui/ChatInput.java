package org.stationportal.conversations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.stationportal.base.ui.Shown;
import org.stationportal.conversations.ConversationId;

/** Where one writes: Enter sends, Shift+Enter begins a new line, what is not sent is kept as a draft. */
@JavaScript("context://js/chat-input.js")
class ChatInput extends Div {

    private final TextArea text = new TextArea();
    private final Button send = new Button(getTranslation("conversations.send"), click -> send());
    private final Consumer<String> onSend;

    ChatInput(ConversationId conversation, Consumer<String> onSend) {
        this.onSend = onSend;
        addClassName("sp-chat-input");
        text.setAriaLabel(getTranslation("conversations.write"));
        text.setPlaceholder(getTranslation("conversations.write.hint"));
        text.setValue(Drafts.ofSession().of(conversation));
        text.setManualValidation(true);
        text.setMinRows(1);
        text.setMaxRows(6);
        text.setWidthFull();
        // a draft survives a lost connection; a click on the button brings the last letters along
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> Drafts.ofSession().keep(conversation, change.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(text, send);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.stationPortal.enterSends($0, $1)", text.getElement(), send.getElement());
    }

    // a second Enter on the same words finds the field empty and sends nothing
    private void send() {
        String said = text.getValue();
        if (!said.isBlank() && Shown.atFields(this, Map.of("text", text), () -> onSend.accept(said))) {
            text.clear();
        }
        text.focus();
    }
}
