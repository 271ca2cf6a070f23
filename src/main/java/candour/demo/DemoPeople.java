package candour.demo;

import candour.access.Groups;
import candour.access.Role;
import java.util.List;

/** The people of the demonstration. Every one of them is made up. */
final class DemoPeople {

    /** Says by itself that it protects nothing. */
    static final String PASSWORD = "candour-demo";

    /** Marks a user of the engine as one of the demonstration. */
    static final String MARK = "demonstration";

    private static final String SCHOOL = "northfield-school";
    private static final String HEALTH = "riverside-health";
    private static final String MASH = "hillingdon-mash";

    static final List<DemoPerson> ALL = List.of(
            of("amina.khan", "Amina", "Khan", Role.PRACTITIONER, SCHOOL),
            of("tom.okafor", "Tom", "Okafor", Role.MANAGER, SCHOOL),
            of("ruth.bell", "Ruth", "Bell", Role.LEAD, SCHOOL),
            of("sian.hughes", "Siân", "Hughes", Role.SENIOR, SCHOOL),
            of("leila.novak", "Leila", "Novák", Role.PRACTITIONER, HEALTH),
            of("james.oneill", "James", "O’Neill", Role.MANAGER, HEALTH),
            of("grace.adeyemi", "Grace", "Adeyemi", Role.LEAD, HEALTH),
            of("peter.marsh", "Peter", "Marsh", Role.SENIOR, HEALTH),
            of("maya.desai", "Maya", "Desai", Role.CALDICOTT, HEALTH),
            of("daniel.reid", "Daniel", "Reid", Role.PRACTITIONER, MASH),
            of("helen.price", "Helen", "Price", Role.MANAGER, MASH),
            of("omar.aziz", "Omar", "Aziz", Role.LEAD, MASH),
            of("nora.flynn", "Nora", "Flynn", Role.SENIOR, MASH),
            of("frances.lund", "Frances", "Lund", Role.CALDICOTT, MASH),
            of("kofi.mensah", "Kofi", "Mensah", Role.RECEIVING, MASH),
            new DemoPerson("beatrice.lowry", "Beatrice", "Lowry", "sits on the safeguarding board", Groups.BOARD),
            new DemoPerson("olive.grant", "Olive", "Grant", "keeps the process models", Groups.PROCESS_OWNERS),
            new DemoPerson("adele.stone", "Adele", "Stone", "keeps users and groups", Groups.ADMINISTRATORS));

    private DemoPeople() {}

    /** @throws IllegalArgumentException if nobody in the demonstration has this user id */
    static DemoPerson byId(String id) {
        return ALL.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the demonstration is called " + id));
    }

    /**
     * @param does what this person does, in words
     */
    record DemoPerson(String id, String firstName, String lastName, String does, String group) {

        public String name() {
            return firstName + " " + lastName;
        }
    }

    private static DemoPerson of(String id, String firstName, String lastName, Role role, String agency) {
        String does =
                switch (role) {
                    case PRACTITIONER -> "practitioner";
                    case MANAGER -> "manager";
                    case LEAD -> "safeguarding lead";
                    case SENIOR -> "senior manager";
                    case CALDICOTT -> "Caldicott Guardian";
                    case RECEIVING -> "takes in what is sent";
                };
        String where =
                switch (agency) {
                    case SCHOOL -> "Northfield Primary School";
                    case HEALTH -> "Riverside Health Visiting";
                    default -> "the MASH";
                };
        return new DemoPerson(id, firstName, lastName, does + ", " + where, role.groupOf(agency));
    }
}
