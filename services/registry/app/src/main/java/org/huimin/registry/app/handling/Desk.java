package org.huimin.registry.app.handling;

import java.util.Optional;
import java.util.function.Consumer;
import org.huimin.commands.Actor;
import org.huimin.registry.app.view.PersonRow;

/**
 * 经办窗口: an officer with a command, and whom they may see. Who may be seen is asked within the
 * command: the same command again under its key is answered the same, wherever its person is by
 * then.
 *
 * @param mustSee throws when nobody has the id, or the officer may not see them
 */
public record Desk(Actor actor, Consumer<Optional<PersonRow>> mustSee) {}
