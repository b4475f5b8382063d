-- What an officer added to a refusal in their own words: sealed, because it may name people. The reason
-- itself is a code on the tape; stream is the case or the roster that was refused.
create table refusal_words (
  stream uuid  primary key,
  sealed bytea not null
);

grant select, insert on refusal_words to "${appRole}";
