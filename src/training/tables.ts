console.log('tables');
