/**
 * The chunks that are lent. They are made once and always the same, so that machine code knows
 * their lists by address and length: an element costs three instructions instead of ten. The number
 * of a row is masked by `ROW_MASK`, so that machine code knows that no sum with it overflows.
 */
import {
  AGREEMENT_DOUBLES,
  AGREEMENT_INTEGERS,
  type AgreementChunk,
  CHUNK_ROWS,
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  type DutyChunk,
  TICKET_DOUBLES,
  TICKET_INTEGERS,
  type TicketChunk,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
} from './rows.ts';

/** Rows of a chunk less one: all bits of a row's number. */
export const ROW_MASK = CHUNK_ROWS - 1;

/** Whole numbers of tickets, [row × TICKET_INTEGERS + TicketInteger]. */
export const ticketIntegers = new Int32Array(CHUNK_ROWS * TICKET_INTEGERS);
/** Instants and lengths of tickets, [row × TICKET_DOUBLES + TicketDouble]. */
export const ticketDoubles = new Float64Array(CHUNK_ROWS * TICKET_DOUBLES);
/** Whole numbers of pieces of work, [row × WORK_INTEGERS + WorkInteger]. */
export const workIntegers = new Int32Array(CHUNK_ROWS * WORK_INTEGERS);
/** Instants and lengths of pieces of work, [row × WORK_DOUBLES + WorkDouble]. */
export const workDoubles = new Float64Array(CHUNK_ROWS * WORK_DOUBLES);
/** Whole numbers of duties, [row × DUTY_INTEGERS + DutyInteger]. */
export const dutyIntegers = new Int32Array(CHUNK_ROWS * DUTY_INTEGERS);
/** Instants and lengths of duties, [row × DUTY_DOUBLES + DutyDouble]. */
export const dutyDoubles = new Float64Array(CHUNK_ROWS * DUTY_DOUBLES);
/** Whole numbers of agreed clocks, [row × AGREEMENT_INTEGERS + AgreementInteger]. */
export const agreementIntegers = new Int32Array(CHUNK_ROWS * AGREEMENT_INTEGERS);
/** Instants and lengths of agreed clocks, [row × AGREEMENT_DOUBLES + AgreementDouble]. */
export const agreementDoubles = new Float64Array(CHUNK_ROWS * AGREEMENT_DOUBLES);

/** Tickets that ended. */
export const ticketRows: TicketChunk = {
  count: 0,
  integers: ticketIntegers,
  doubles: ticketDoubles,
};
/** Pieces of work that ended. */
export const workRows: WorkChunk = { count: 0, integers: workIntegers, doubles: workDoubles };
/** Duties that ended. */
export const dutyRows: DutyChunk = { count: 0, integers: dutyIntegers, doubles: dutyDoubles };
/** Agreed clocks that ended. */
export const agreementRows: AgreementChunk = {
  count: 0,
  integers: agreementIntegers,
  doubles: agreementDoubles,
};
