package org.huimin.registry.app.handling;

import org.huimin.registry.relation.RelationRejection;

/** 关系不予登记: the system will not carry out the command on a relation; nothing is stored. */
public final class RelationRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RelationRejection rejection;

  RelationRejected(RelationRejection rejection) {
    super(rejection.message(), null, false, false);
    this.rejection = rejection;
  }

  public RelationRejection rejection() {
    return rejection;
  }
}
