package candour.sharing;

import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Sent;
import org.springframework.stereotype.Component;

/** What was said aloud is written down fit for a court: fact, statement and opinion told apart (R11.10). */
@Component
class WriteTheStatementGuard implements Guard {

    @Override
    public String form() {
        return SharingProcess.Step.WRITE_THE_STATEMENT;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (!sent.answers().is("statementMarked", "yes")) {
            faults.on("statementMarked", "mark each point as fact, statement or opinion, and say whose it is.");
        }
    }
}
