package candour.sharing;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the recipient's agency into the name of a step, so that a list tells two steps of one case apart (R11.16). */
@Component("nameTheRecipient")
class NameTheRecipientListener implements TaskListener {

    private static final Map<String, String> AND = Map.of(
            SharingProcess.Step.SEND_IT, "to",
            SharingProcess.Step.CHOOSE_ANOTHER_WAY, "to",
            SharingProcess.Step.AGREE_THE_MINUTES, "with",
            SharingProcess.Step.CONFIRM_RECEIPT, "by");

    private final TransferWords words;

    NameTheRecipientListener(TransferWords words) {
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        String recipient = words.recipient(UUID.fromString(SharingProcess.THE_TRANSFER.in(task)));
        String and = AND.getOrDefault(task.getTaskDefinitionKey(), "for");
        task.setName(task.getName().replace(" · ", " %s %s · ".formatted(and, recipient)));
    }
}
