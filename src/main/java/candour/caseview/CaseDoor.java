package candour.caseview;

import candour.access.Members;
import candour.access.Members.Member;
import candour.access.Role;
import candour.casefile.CaseFile;
import candour.casefile.CaseFileRepository;
import candour.caseview.CaseReaders.Sight;
import candour.lead.AnswersForTheLead;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people in to a case as far as they may see it. Absent and forbidden look the same (R11.8). */
@Component
class CaseDoor {

    private final CaseFileRepository cases;
    private final CaseReaders readers;
    private final Members members;
    private final AnswersForTheLead forTheLead;

    CaseDoor(CaseFileRepository cases, CaseReaders readers, Members members, AnswersForTheLead forTheLead) {
        this.forTheLead = forTheLead;
        this.cases = cases;
        this.readers = readers;
        this.members = members;
    }

    /**
     * Somebody who may see this case, whole or without identities.
     *
     * @param answersForTheLead whether they have what is for the safeguarding lead alone, be it in the lead's place
     * @param aboutEveryLead whether nobody leads in this case
     */
    record Visitor(CaseFile file, Member reader, Sight sight, boolean answersForTheLead, boolean aboutEveryLead) {

        boolean seesAll() {
            return sight == Sight.WHOLE;
        }

        /** Also whoever opened it in an emergency, who may read and do nothing else. */
        boolean readsAll() {
            return sight.readsAll();
        }

        boolean leads() {
            return reader.groups().contains(Role.LEAD.groupOf(file.agency()));
        }

        /** Whether it is their case to work on: they raised it or have it, or lead where it belongs. */
        boolean worksOnIt() {
            return file.belongsTo(reader.userId()) || leads();
        }

        String reference() {
            return file.reference();
        }

        String userId() {
            return reader.userId();
        }
    }

    Visitor open(String reference, Principal principal) {
        return visitor(reference, principal).orElseThrow(CaseDoor::unknown);
    }

    /** The same for what is only for those who see everything. */
    Visitor openWhole(String reference, Principal principal) {
        return visitor(reference, principal).filter(Visitor::seesAll).orElseThrow(CaseDoor::unknown);
    }

    private Optional<Visitor> visitor(String reference, Principal principal) {
        Member reader = members.find(principal.getName()).orElseThrow(CaseDoor::unknown);
        return cases.find(reference)
                .map(file -> new Visitor(
                        file,
                        reader,
                        readers.of(file, reader),
                        forTheLead.ofCase(reader, reference, file.agency()),
                        forTheLead.isAboutEveryLead(reference, file.agency())))
                .filter(visitor -> visitor.sight() != Sight.NOTHING);
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
