#pragma once
#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
#include <postgresql/libpq-fe.h>
#endif

// libpq is opened when it is first needed (Sources/Database/PostgreSQL/LibPQ.swift): the header is here for its types alone.
#define FUNCTION(name) typedef __typeof__(name) *name##_function;
FUNCTION(PQconnectStartParams)
FUNCTION(PQconnectPoll)
FUNCTION(PQconninfo)
FUNCTION(PQconninfoFree)
FUNCTION(PQfinish)
FUNCTION(PQstatus)
FUNCTION(PQerrorMessage)
FUNCTION(PQsocket)
FUNCTION(PQserverVersion)
FUNCTION(PQparameterStatus)
FUNCTION(PQtransactionStatus)
FUNCTION(PQsetnonblocking)
FUNCTION(PQsetNoticeReceiver)
FUNCTION(PQsendQuery)
FUNCTION(PQsendQueryParams)
FUNCTION(PQflush)
FUNCTION(PQisBusy)
FUNCTION(PQconsumeInput)
FUNCTION(PQgetResult)
FUNCTION(PQputCopyEnd)
FUNCTION(PQgetCopyData)
FUNCTION(PQfreemem)
FUNCTION(PQresultStatus)
FUNCTION(PQresultErrorField)
FUNCTION(PQresultErrorMessage)
FUNCTION(PQntuples)
FUNCTION(PQnfields)
FUNCTION(PQfname)
FUNCTION(PQftype)
FUNCTION(PQgetisnull)
FUNCTION(PQgetvalue)
FUNCTION(PQgetlength)
FUNCTION(PQcmdTuples)
FUNCTION(PQcmdStatus)
FUNCTION(PQclear)
FUNCTION(PQgetCancel)
FUNCTION(PQcancel)
FUNCTION(PQfreeCancel)
#undef FUNCTION
