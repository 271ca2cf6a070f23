package candour.concern;

import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the protocol that applies in place of this guidance, and whom to turn to (R3.1, R3.2, R3.3). */
@Component
class UseTheOtherProtocolPrefill implements Prefill {

    private static final Map<String, String> PROTOCOLS = Map.of(
            "inside-the-mash",
                    "What people inside the MASH (the Multi-Agency Safeguarding Hub) tell one another follows the hub’s own"
                            + " protocol. Hand it to the colleague in the hub who needs it, or to your manager there.",
            "cse-intelligence",
                    "Intelligence about child sexual exploitation between Children’s Services and the Metropolitan Police"
                            + " follows the protocol that the two have agreed. Hand it to the person who receives it there.",
            "own-records",
                    "When people ask for their own records, their right of access applies. Hand it to whoever answers such"
                            + " requests in your agency.",
            "court-disclosure",
                    "What is disclosed for a court follows the protocol for disclosure in child-abuse cases and in the"
                            + " criminal and care hearings linked with them. Hand it to your agency’s legal adviser.");

    private static final String ANOTHER =
            "Another protocol applies here. Ask your manager which, and hand the concern over under it.";

    @Override
    public String form() {
        return OtherProtocolProcess.Step.USE_THE_OTHER_PROTOCOL;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String business = opened.facts().get("business");
        return Map.of("protocolText", business == null ? ANOTHER : PROTOCOLS.getOrDefault(business, ANOTHER));
    }
}
